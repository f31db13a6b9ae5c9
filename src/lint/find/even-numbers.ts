import type { WordSets } from '../../match/phrases/phrase-syntax.ts'
import type { Phrase } from '../../match/phrases/phrase-table.ts'

/** Numbers that stand alone; longer ones are none that begin an item of a list. */
const NUMBER = /\b[0-9]{1,9}\b/g
const DIGITS = /[0-9]+/g
/** In a phrase, how many words may stand in a gap. */
const GAP = /~[0-9]+/g

/**
 * Puts the same number in place of all that no phrase holds: “row 17” and “row 204” are the same to phrases, so that what is found
 * out of one sentence holds for all that differ in their numbers only.
 */
export function evenNumbers(phrases: readonly Phrase[], sets: WordSets): (text: string) => string {
  const held = new Set<string>()
  const hold = (text: string) => {
    for (const [digits] of text.replace(GAP, ' ').matchAll(DIGITS)) held.add(digits)
  }
  for (const { text } of phrases) hold(text)
  for (const forms of sets.values()) forms.forEach(hold)
  let any = '0'
  while (held.has(any)) any += '0'
  return (text) => text.replace(NUMBER, (digits) => (held.has(digits) ? digits : any))
}
