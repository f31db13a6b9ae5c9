import { lazyPattern } from '../../core/lazy-pattern.ts'

/** Text of characters that stand alone, one UTF-16 unit each: Latin, Greek, Cyrillic, and plain East Asian ones. No segmenting needed. */
const SIMPLE =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/

/** The part of those that take one column each. */
const NARROW = /^[\x20-\u2027]*$/

const EMOJI = lazyPattern(() => /\p{Emoji_Presentation}|\uFE0F/u)
const ZERO = lazyPattern(() => /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}]/u)

/** Characters of East Asian scripts that take two columns (Unicode's East Asian Width W and F, in whole blocks). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u

/** Segmenting takes a time that grows faster than the text, so long ones are segmented piece by piece. */
const PIECE = /[\s\S]{1,256}/gu

let segmenter: Intl.Segmenter | undefined

/** What a reader sees as single characters, in order: a family emoji is one, a letter with its accents too. */
export function graphemes(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('')
  return (text.match(PIECE) ?? []).flatMap((piece) => (SIMPLE.test(piece) ? piece.split('') : segments(piece)))
}

function segments(piece: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(piece), ({ segment }) => segment)
}

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text) && NARROW.test(text)) return text.length
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0)
}

/** The longest start of a text that fits into so many columns. */
export function headWithin(text: string, columns: number): string {
  return fitting(graphemes(text), columns).join('')
}

/** The longest end of a text that fits into so many columns. */
export function tailWithin(text: string, columns: number): string {
  return fitting(graphemes(text).toReversed(), columns).toReversed().join('')
}

/** A text cut into pieces that each fit into so many columns, where a single character does. */
export function piecesWithin(text: string, columns: number): readonly string[] {
  if (displayWidth(text) <= columns) return [text]
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const character of graphemes(text)) {
    const more = graphemeWidth(character)
    if (piece !== '' && width + more > columns) {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += character
    width += more
  }
  return [...pieces, piece]
}

function fitting(characters: readonly string[], columns: number): readonly string[] {
  let width = 0
  const end = characters.findIndex((character) => {
    width += graphemeWidth(character)
    return width > columns
  })
  return end === -1 ? characters : characters.slice(0, end)
}

function graphemeWidth(grapheme: string): number {
  if (EMOJI().test(grapheme) || WIDE.test(grapheme)) return 2
  return ZERO().test(grapheme) ? 0 : 1
}
