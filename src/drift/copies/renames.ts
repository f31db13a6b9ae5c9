import type { Statement } from '../statements/statement.ts'
import { type SurfaceToken, surfaceTokens } from '../statements/surface-tokens.ts'
import { stemsOf } from '../words/content-words.ts'
import { findHunks } from './hunks.ts'
import type { Change } from './judge-change.ts'
import { type Copy, isVerbatim } from './near-statements.ts'

/** Likeness of copies, and how often, from which words that stand for others are another name. */
const RENAMED = 0.65
const OFTEN = 2
const MOST_HUNKS = 4

/** What stands for what in a change of one or two words, as a key; empty where it is no such change. */
export function renameKey({ left, right }: Pick<Change, 'left' | 'right'>): string {
  const isName = (tokens: readonly SurfaceToken[]): boolean =>
    tokens.length > 0 && tokens.length <= 2 && tokens.every(({ kind, word }) => kind === 'word' && word.length > 3)
  if (!isName(left) || !isName(right)) return ''
  return [left, right].map((side) => side.map(({ key }) => key).join(' ')).join(' > ')
}

/** Whether words are among those that a document names itself or its sections by. */
function isTopic(
  tokens: readonly SurfaceToken[],
  { start, end }: { start: number; end: number },
  { title, headings }: Statement
): boolean {
  const named = stemsOf([title, ...headings].join(' . '))
  return tokens.slice(start, end).some(({ key }) => named.has(key))
}

/** Words of headings that stand for the same others in several sentences of a document: the thing has another name there. */
export function findRenames(copies: readonly Copy[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const copy of copies) {
    const { internal, docs, similarity } = copy
    if (similarity < RENAMED || internal.kind === 'heading' || isVerbatim(copy)) continue
    const [left, right] = [surfaceTokens(internal), surfaceTokens(docs)]
    const hunks = findHunks(
      left.map(({ key }) => key),
      right.map(({ key }) => key)
    )
    for (const hunk of hunks.length > MOST_HUNKS ? [] : hunks) {
      // A sentence that begins otherwise may only ask for the same in other words: “Make sure”, “Ensure”.
      if (hunk.left.start === 0 && hunk.right.start === 0) continue
      const key = renameKey({
        left: left.slice(hunk.left.start, hunk.left.end),
        right: right.slice(hunk.right.start, hunk.right.end)
      })
      if (key !== '' && isTopic(left, hunk.left, internal) && isTopic(right, hunk.right, docs))
        counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= OFTEN ? [key] : [])))
}
