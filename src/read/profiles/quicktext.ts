import { at, type DataNode, members, nameOf } from '../container/data-node.ts'
import { forColleagues, headingFor, textAt } from './entry-texts.ts'
import type { Profile, TextEntry } from './profile.ts'

/** Templates of Thunderbird's Quicktext, in menus. */
export const quicktextTemplates: Profile = {
  id: 'thunderbird-quicktext',
  name: 'Thunderbird Quicktext templates',
  containers: ['xml'],
  tells: [/<quicktext\b/],
  read({ top }) {
    const texts = all(at(top, 'quicktext'), 'menu').flatMap((menu) => all(menu, 'texts').flatMap((list) => all(list, 'text')))
    return texts.length > 0 ? texts.map(template) : undefined
  }
}

/** The elements of one name. */
function all(node: DataNode, key: string): readonly DataNode[] {
  return members(node).filter((member) => member.key === key)
}

const HTML = '1'

function template(node: DataNode): TextEntry {
  const title = nameOf(at(node, 'name'))
  const markup = nameOf(at(node, '@type')) === HTML ? 'html' : 'plain'
  return {
    id: title || node.pointer,
    title,
    pointer: node.pointer,
    texts: [
      ...forColleagues(node, 'name', 'heading'),
      ...headingFor('macro', node, 'subject'),
      ...textAt(node, 'body', { audience: 'macro', isAudienceImplied: true, markup })
    ]
  }
}
