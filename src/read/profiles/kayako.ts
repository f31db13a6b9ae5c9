import { at, hasKeys, nameOf } from '../container/data-node.ts'
import { entryAt, forColleagues, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Macros, with a reply or a note. */
export const kayakoMacros: Profile = {
  id: 'kayako-macros',
  name: 'Kayako macros',
  containers: OBJECTS,
  tells: [/\breply_contents\b/],
  read({ top }) {
    return entriesAt(top, ['data', '', 'macros'], (node) => hasKeys(node, 'reply_contents'))?.map((node) => {
      const isNote = nameOf(at(node, 'reply_type')).toUpperCase() === 'NOTE'
      return {
        ...entryAt(node, { id: 'id', title: 'title' }),
        texts: [
          ...forColleagues(node, 'title', 'heading'),
          ...textAt(node, 'reply_contents', { audience: isNote ? 'internal' : 'macro', markup: 'mixed' })
        ]
      }
    })
  }
}
