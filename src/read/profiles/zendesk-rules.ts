import { at, type DataNode, flagOf, hasKeys } from '../container/data-node.ts'
import { entryAt, forColleagues } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'
import { actionTexts, areActions } from './zendesk-actions.ts'

/** Triggers and automations: macros that run by themselves when conditions hold. */
export const zendeskRules: Profile = {
  id: 'zendesk-triggers',
  name: 'Zendesk triggers and automations',
  containers: OBJECTS,
  tells: [/\bactions["']?\s*:/, /\bconditions["']?\s*:/],
  read({ top }) {
    const isRule = (node: DataNode) => hasKeys(node, 'conditions') && areActions(at(node, 'actions'))
    const rules = entriesAt(top, ['triggers', 'automations', 'trigger', 'automation', ''], isRule)
    return rules?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'title' }),
      isInactive: flagOf(at(node, 'active')) === false,
      texts: [
        ...forColleagues(node, 'title', 'heading'),
        ...forColleagues(node, 'description'),
        ...actionTexts(at(node, 'actions'))
      ]
    }))
  }
}
