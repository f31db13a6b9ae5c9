import type { Audience } from '../../core/document.ts'
import { at, type DataNode, hasKeys, items, nameOf } from '../container/data-node.ts'
import { entryAt, firstOf, forColleagues, headingFor, textAt, usageAt } from './entry-texts.ts'
import { type EntryText, entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Macros, whose texts stand in the arguments of their actions. */
export const gorgiasMacros: Profile = {
  id: 'gorgias-macros',
  name: 'Gorgias macros',
  containers: OBJECTS,
  tells: [/\barguments\b/],
  read({ top }) {
    const isMacro = (node: DataNode) => items(at(node, 'actions')).some((action) => hasKeys(action, 'arguments', 'name'))
    return entriesAt(top, ['data', '', 'macros', 'macro'], isMacro)?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'name' }),
      ...usageAt(node, 'usage'),
      language: nameOf(at(node, 'language')),
      isInactive: nameOf(at(node, 'archived_datetime')) !== '',
      texts: [...forColleagues(node, 'name', 'heading'), ...items(at(node, 'actions')).flatMap(actionTexts)]
    }))
  }
}

const AUDIENCES: ReadonlyMap<string, Audience> = new Map([
  ['setResponseText', 'macro'],
  ['setSubject', 'macro'],
  ['addInternalNote', 'internal'],
  ['forwardByEmail', 'internal'],
  ['sendEmail', 'macro']
])

function actionTexts(action: DataNode): readonly EntryText[] {
  const audience = AUDIENCES.get(nameOf(at(action, 'name')))
  if (!audience) return []
  const values = at(action, 'arguments')
  return [
    ...headingFor(audience, values, 'subject'),
    ...firstOf(
      textAt(values, 'body_html', { audience, markup: 'html' }),
      textAt(values, 'body_text', { audience, markup: 'plain' })
    )
  ]
}
