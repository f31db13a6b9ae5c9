/** Which sides of a run of `*` or `_` may be those of emphasis. */
export interface Flanks {
  readonly opens: boolean
  readonly closes: boolean
}

const UNDERSCORE = 95
const PUNCTUATION = /\p{P}|\p{S}/u

/** Whether a run of delimiters may open or close emphasis, by the UTF-16 units before and behind it; NaN at an end of the text. */
export function flanksOf(marker: number, before: number, after: number): Flanks {
  const [left, right] = [classOf(before), classOf(after)]
  const opens = right === 'other' || (right === 'punctuation' && left !== 'other')
  const closes = left === 'other' || (left === 'punctuation' && right !== 'other')
  if (marker !== UNDERSCORE) return { opens, closes }
  return { opens: opens && (left !== 'other' || !closes), closes: closes && (right !== 'other' || !opens) }
}

function classOf(code: number): 'space' | 'punctuation' | 'other' {
  if ((code > 64 && code < 91) || (code > 96 && code < 123) || (code > 47 && code < 58)) return 'other'
  if (Number.isNaN(code)) return 'space'
  const character = String.fromCharCode(code)
  if (character.trim() === '') return 'space'
  return PUNCTUATION.test(character) ? 'punctuation' : 'other'
}
