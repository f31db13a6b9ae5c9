import { OPAQUE, type Segment } from '../core/document.ts'
import { lazyPattern } from '../core/lazy-pattern.ts'
import { fold } from '../match/words/fold.ts'

/** The last part of a path that is not bold ends where small letters begin: nothing else says where it does. */
const PATH = lazyPattern(
  () =>
    /(?!(?:Go|Open|Look|Click|Tap|Choose|Select|See|Use|Under|In|On|At|To|Via|Visit|Head|Navigate|Press)\b)\b[\p{Lu}\p{N}][\p{L}\p{N}'’&/-]*(?: [\p{L}\p{N}'’&/-]+){0,3}(?: ?[>›»→] ?[\p{L}\p{N}][\p{L}\p{N}'’&/ -]{0,40}?(?= ?[>›»→]))*(?: ?[>›»→] ?[\p{L}\p{N}][\p{L}\p{N}'’&/-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}'’&/-]*){0,4})/gu
)
const ARROW = /\s*[>›»→]\s*/
const LONGEST = 40

function clean(label: string): string {
  return fold(label.replaceAll(OPAQUE, ' '))
    .replace(/\s+/g, ' ')
    .replace(/[.,:;!?]+$/, '')
    .trim()
}

/** Places in a product that a segment names, as they are written: what is bold, and paths such as “Account > Orders”. */
function placesOf({ text, marks }: Segment): readonly string[] {
  const bold = marks.filter(({ kind }) => kind === 'strong').map(({ range }) => range)
  const paths = /[>›»→]/.test(text) ? Array.from(text.matchAll(PATH())) : []
  const plain = paths.filter(({ 0: path, index }) => !bold.some(({ start, end }) => index < end && index + path.length > start))
  return [
    ...bold.map(({ start, end }) => text.slice(start, end)).filter((label) => label.length <= 2 * LONGEST),
    ...plain.map(([path]) => path)
  ]
}

/** Names of menus and buttons in a segment: the parts of the places it names. */
export function labelsOf(segment: Segment): readonly string[] {
  const named = placesOf(segment).flatMap((place) => place.split(ARROW))
  return [...new Set(named.map(clean).filter((label) => label.length > 1 && label.length <= LONGEST))]
}

/** How many places a segment names: a path is one, however long. */
export function countPlaces(segment: Segment): number {
  return placesOf(segment).length
}

const STEP =
  /(?:^|[.!?:;,]\s+|\b(?:and|then|or|please|just|simply|first|next)\s+)(?:open|go to|tap|click|choose|select|press|turn|switch|enter|type|paste|copy|pick|tick|untick|set|scroll|log in|sign in|install|uninstall|restart|upload|download|enable|disable|toggle|add|remove|create|revoke|run|save|confirm|find|look under|head to|visit)\b/

/** Whether a segment tells the reader to do something at a place: a step of a list, an order with a label, or a path. */
export function isStep(segment: Segment): boolean {
  if (segment.kind === 'quote' || segment.quoted === true) return false
  const isNamed = labelsOf(segment).length > 0
  if (!isNamed && segment.ordinal === undefined) return false
  if (STEP.test(fold(segment.text).trim())) return true
  return isNamed && (segment.ordinal !== undefined || /[>›»→]|\b(?:under|via|in|on|at)\b/i.test(segment.text))
}
