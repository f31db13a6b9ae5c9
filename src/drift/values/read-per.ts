import type { Token } from '../text/tokens.ts'
import { readNumeral } from './numerals.ts'
import type { Per } from './quantity.ts'
import { unitOf } from './units.ts'

const NO_NOUN = new Set(
  'from of in on at to for with and or if when no not is are was will after before until the this that'.split(' ')
)

function singular(word: string): string {
  return unitOf(word)?.name ?? (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word)
}

/** Reads “per month”, “/mo”, “a night”, “for every additional 10,000 visits” behind a value. */
export function readPer(tokens: readonly Token[], at: number): { readonly per: Per; readonly next: number } | undefined {
  let index = at
  const first = tokens[index]?.text
  if (first === 'for' && /^(?:each|every|any)$/.test(tokens[index + 1]?.text ?? '')) index++
  else if (
    first !== 'per' &&
    first !== '/' &&
    first !== 'a' &&
    first !== 'an' &&
    first !== 'each' &&
    first !== 'every' &&
    first !== 'the'
  )
    return undefined
  index++
  while (/^(?:extra|additional|further|started|full|every|each)$/.test(tokens[index]?.text ?? '')) index++
  const numeral = /^(?:a|an|the|\/)$/.test(first) ? undefined : readNumeral(tokens, index)
  if (numeral) index = numeral.next
  const word = tokens[index]
  if (word?.kind !== 'word' || NO_NOUN.has(word.text))
    return numeral ? { per: { count: numeral.value, unit: '' }, next: index } : undefined
  if (first === 'the' && !unitOf(word.text)) return undefined
  return { per: { count: numeral?.value ?? 1, unit: singular(word.text) }, next: index + 1 }
}

/** For a count, whose noun stands between: “25 test messages a day”. */
export function readRate(tokens: readonly Token[], at: number): Per | undefined {
  for (let index = at; index < at + 4; index++) {
    const token = tokens[index]
    if (!token) return undefined
    const per = readPer(tokens, index)?.per
    if (per && (token.text === 'per' || unitOf(per.unit)?.dimension === 'duration' || index === at)) return per
    if (token.kind !== 'word' && token.text !== '-') return undefined
  }
  return undefined
}
