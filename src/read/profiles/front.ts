import { at, type DataNode, hasKeys, nameOf } from '../container/data-node.ts'
import { entryAt, forColleagues, headingFor, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Message templates. */
export const frontTemplates: Profile = {
  id: 'front-templates',
  name: 'Front message templates',
  containers: OBJECTS,
  tells: [/\brsp_\w/],
  read({ top }) {
    const isTemplate = (node: DataNode) => nameOf(at(node, 'id')).startsWith('rsp_') && hasKeys(node, 'body')
    return entriesAt(top, ['_results', ''], isTemplate)?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'name' }),
      texts: [
        ...forColleagues(node, 'name', 'heading'),
        ...headingFor('macro', node, 'subject'),
        ...textAt(node, 'body', { audience: 'macro', markup: 'html' })
      ]
    }))
  }
}
