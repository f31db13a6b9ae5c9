import { at, type DataNode, flagOf, hasKeys, items } from '../container/data-node.ts'
import { entryAt, forColleagues, headingFor, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile, type TextEntry } from './profile.ts'

const isModule = (node: DataNode) => hasKeys(node, 'keywords', 'content')

/** Text modules. */
export const zammadModules: Profile = {
  id: 'zammad-text-modules',
  name: 'Zammad text modules',
  containers: [...OBJECTS, 'csv'],
  tells: [/\bkeywords\b/, /\bcontent\b/],
  read({ top, rows }) {
    const list = rows.length > 0 ? { ...top, parts: rows } : top
    return entriesAt(list, ['', 'text_modules'], isModule)?.map(textModule)
  }
}

/** What text modules and macros have in common, and what is only in one of them. */
function namedEntry(node: DataNode, texts: TextEntry['texts']): TextEntry {
  return {
    ...entryAt(node, { id: 'id', title: 'name' }),
    isInactive: flagOf(at(node, 'active')) === false,
    texts: [...forColleagues(node, 'name', 'heading'), ...forColleagues(node, 'note'), ...texts]
  }
}

function textModule(node: DataNode): TextEntry {
  return namedEntry(node, textAt(node, 'content', { audience: 'macro', markup: 'mixed' }))
}

/** Macros; the note that one writes says whether the customer sees it. */
export const zammadMacros: Profile = {
  id: 'zammad-macros',
  name: 'Zammad macros',
  containers: OBJECTS,
  tells: [/\bperform\b/],
  read({ top }) {
    const isMacro = (node: DataNode) => hasKeys(node, 'perform', 'name')
    return entriesAt(top, ['', 'macros'], isMacro)?.map((node) => {
      const notes = [at(node, 'perform.article.note'), ...items(at(node, 'perform.article.note'))]
      const texts = notes.flatMap((note) => {
        const audience = flagOf(at(note, 'internal')) === false ? 'macro' : 'internal'
        return [...headingFor(audience, note, 'subject'), ...textAt(note, 'body', { audience, markup: 'mixed' })]
      })
      return namedEntry(node, texts)
    })
  }
}
