import { at, flagOf, hasKeys, nameOf } from '../container/data-node.ts'
import { forColleagues, headingFor, textAt } from './entry-texts.ts'
import type { Profile } from './profile.ts'

/** Quick text, one a file. */
export const salesforceQuickText: Profile = {
  id: 'salesforce-quick-text',
  name: 'Salesforce quick text',
  containers: ['xml'],
  path: /\.quicktext(?:-meta\.xml|$)/,
  read({ top }) {
    const node = at(top, 'QuickText')
    if (!hasKeys(node, 'message')) return undefined
    const isInternal = nameOf(at(node, 'channel')).toLowerCase() === 'internal'
    const title = nameOf(at(node, 'name'))
    return [
      {
        id: title,
        title,
        pointer: node.pointer,
        isInactive: flagOf(at(node, 'isInsertable')) === false,
        texts: [
          ...forColleagues(node, 'name', 'heading'),
          ...textAt(node, 'message', { audience: isInternal ? 'internal' : 'macro', markup: 'plain' })
        ]
      }
    ]
  }
}

/** What goes with an e-mail template: its subject, its plain part and what colleagues call it. */
export const salesforceEmail: Profile = {
  id: 'salesforce-email',
  name: 'Salesforce e-mail templates',
  containers: ['xml'],
  path: /\.email-meta\.xml$/,
  read({ top }) {
    const node = at(top, 'EmailTemplate')
    if (!hasKeys(node, 'name')) return undefined
    const title = nameOf(at(node, 'name'))
    return [
      {
        id: title,
        title,
        pointer: node.pointer,
        isInactive: flagOf(at(node, 'available')) === false,
        texts: [
          ...forColleagues(node, 'name', 'heading'),
          ...forColleagues(node, 'description'),
          ...headingFor('macro', node, 'subject'),
          ...textAt(node, 'textOnly', { audience: 'macro', markup: 'plain' })
        ]
      }
    ]
  }
}
