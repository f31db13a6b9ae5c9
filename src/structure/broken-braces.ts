import type { Segment } from '../core/document.ts'
import { lazyPattern } from '../core/lazy-pattern.ts'
import type { Range } from '../core/mapped-text.ts'

/** Braces that were to hold a placeholder: one side is missing or short, or no name stands between them. */
export interface BrokenBraces {
  readonly problem: 'unbalanced' | 'empty'
  /** Range in the segment, with the name where one stands beside the braces. */
  readonly range: Range
}

/** Characters between two braces, or beside a lone one, that are looked at for the other side or a name. */
const REACH = 80

const BRACES = /\{\{|\{%|\}\}|%\}|[{}]/g
/** What may stand in a placeholder: a name with filters. A formula such as “{a \over b}}” may not. */
const NAMES = lazyPattern(() => /^[\p{L}\p{N}\s_.$|:,"'“”’-]+$/u)
/** JSON in a sentence: `{"error":{"code":25}}`. */
const IN_DATA = /^\s*["“][^"“”]*["”]\s*:/
const BEHIND = lazyPattern(() => /^[ \t]*[\p{L}_$][\p{L}\p{N}_.$]*/u)
const BEFORE = lazyPattern(() => /[\p{L}_$][\p{L}\p{N}_.$]*[ \t]*$/u)
/** A call or a variable in a program's template, which goes on over several lines: `{{ partial "card.html" (dict`. */
const CALL_BEHIND = /^[ \t]+(?:["'`(.$]|\w+[ \t]+["'`(.$])/
const TAG_BEHIND = lazyPattern(() => /^[-+]?[ \t]*\p{L}+(?=\s|$)/u)

/** Finds braces that the reader of the file left as text, because they enclose no placeholder. Linear in the segment's length. */
export function* brokenBraces(segment: Segment): Iterable<BrokenBraces> {
  const { text } = segment
  if (!/[{}]/.test(text)) return
  const filled = segment.marks.filter(({ kind }) => kind === 'placeholder' || kind === 'fill-in')
  const placeholders = new Set(filled.map(({ range }) => range.start))
  const found = Array.from(text.matchAll(BRACES), (match) => ({ brace: match[0], start: match.index }))
  for (let index = 0; index < found.length; index++) {
    const { brace, start } = found[index] as { brace: string; start: number }
    const next = found[index + 1]
    const closes = next !== undefined && isClosing(next.brace) && next.start - start <= REACH ? next : undefined
    const broken = isClosing(brace)
      ? closing(text, brace, start, placeholders)
      : opening(text, brace, start, closes, placeholders)
    if (broken) yield broken
    // What closes belongs to this opener, whether or not the pair is reported.
    if (closes && !isClosing(brace)) index++
  }
}

function isClosing(brace: string): boolean {
  return brace.endsWith('}')
}

/** Whether one of two braces that belong together is short: `{{ }`, `{% }`, `{ }}`. “{width=35%}” is in order. */
function isHalf(open: string, close: string): boolean {
  if (open === '{') return close === '}}'
  return close === '}' || (open === '{{') === (close === '%}')
}

function opening(
  text: string,
  brace: string,
  start: number,
  closes: { readonly brace: string; readonly start: number } | undefined,
  placeholders: ReadonlySet<number>
): BrokenBraces | undefined {
  const end = start + brace.length
  if (closes) {
    const range = { start, end: closes.start + closes.brace.length }
    const within = text.slice(end, closes.start)
    if (within.trim() === '') return brace === '{{' && closes.brace === '}}' ? { problem: 'empty', range } : undefined
    return isHalf(brace, closes.brace) && NAMES().test(within) && /\p{L}/u.test(within) && !IN_DATA.test(within)
      ? { problem: 'unbalanced', range }
      : undefined
  }
  if (brace === '{') return placeholders.has(end) ? { problem: 'unbalanced', range: { start, end: end + 1 } } : undefined
  const near = text.slice(end, end + REACH)
  const behind = (brace === '{%' ? TAG_BEHIND() : BEHIND()).exec(near)
  return behind && !CALL_BEHIND.test(near.slice(behind[0].length))
    ? { problem: 'unbalanced', range: { start, end: end + behind[0].length } }
    : undefined
}

function closing(text: string, brace: string, start: number, placeholders: ReadonlySet<number>): BrokenBraces | undefined {
  const end = start + brace.length
  if (brace === '}') {
    return placeholders.has(start - 1) ? { problem: 'unbalanced', range: { start: start - 1, end } } : undefined
  }
  const before = BEFORE().exec(text.slice(Math.max(0, start - REACH), start))
  if (!before) return undefined
  // The last variable of a call in a program's template, which began far above.
  if (before[0].startsWith('$')) return undefined
  // “20%}” is a percentage in braces; a tag has a space before its end.
  if (brace === '%}' && !/\s$/.test(before[0])) return undefined
  return { problem: 'unbalanced', range: { start: start - before[0].length, end } }
}
