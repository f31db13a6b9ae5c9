import { at, items, nameOf } from '../container/data-node.ts'
import { forColleagues, textAt } from './entry-texts.ts'
import { isLibrary } from './generic.ts'
import type { Profile, TextEntry } from './profile.ts'

/** Snippets as TextExpander exports them: no header; an abbreviation, the text, and often a label. */
export const textExpanderSnippets: Profile = {
  id: 'textexpander',
  name: 'TextExpander snippets',
  containers: ['csv', 'tsv'],
  tells: [/^"?[^\s",\t]{1,40}"?[,;\t]/],
  read(source) {
    const { top, rows } = source
    if (rows.length > 0) return undefined
    const all = items(top)
    const isSnippet = (row: (typeof all)[number]) => /^\S{1,40}$/.test(nameOf(at(row, '1'))) && nameOf(at(row, '2')) !== ''
    const snippets = all.filter(isSnippet)
    if (snippets.length === 0 || snippets.length < all.length / 2 || all.some((row) => nameOf(at(row, '4')) !== ''))
      return undefined
    const entries: readonly TextEntry[] = snippets.map((row) => ({
      id: nameOf(at(row, '1')),
      title: nameOf(at(row, '3')) || nameOf(at(row, '1')),
      pointer: row.pointer,
      texts: [
        ...forColleagues(row, '3', 'heading'),
        ...textAt(row, '2', { audience: 'macro', isAudienceImplied: true, markup: 'mixed' })
      ]
    }))
    return isLibrary(entries, source) ? entries : undefined
  }
}
