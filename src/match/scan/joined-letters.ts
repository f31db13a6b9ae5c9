/** How far the end of a comment is looked for, in UTF-16 units. */
const REACH = 1000

/** What `nextJoined` returns where no letter goes on with the word, and where that cannot be told. */
export const NOT_JOINED = -1
export const UNKNOWN = -2

const LINK = /\((?:[^()<>"'\\\n]|"[^"\\\n]{0,400}"|'[^'\\\n]{0,400}')*\)/y
const TAG = /<(?:\/?[A-Za-z](?:[^<>"'`]|"[^"]{0,400}"|'[^']{0,400}')*|![A-Za-z][^<>]*|\?[^<>]*)>/y
const TAG_START = /<[A-Za-z/!?]/y
const LINE_BREAK = /<\/?br\b/iy
const LABEL = /\[[^[\]]*\]/y
const SIGN = /\{[#:][^{}\n`]*\}/y
/** What could go on with a word behind the end of a link or a tag. */
const GOES_ON = /[)>][A-Za-z0-9*_~[<{&]/

/**
 * Where the letters go on that markup joins to those before it (“incon**ven**ience”), given where that markup begins. Whether it is
 * markup is not looked at, so that it finds too many rather than too few.
 */
export function nextJoined(text: string, start: number): number {
  let isMarkup = false
  for (let at = start; at < text.length; ) {
    const character = text[at] as string
    if (character === '&') return mayBeLetter(text, at) || isUnknownReference(text, at) ? UNKNOWN : NOT_JOINED
    const next = '*~_['.includes(character) ? at + 1 : behind(text, at)
    if (next === undefined) return GOES_ON.test(text.slice(at, at + REACH)) ? UNKNOWN : NOT_JOINED
    if (next === at) return isMarkup && /[A-Za-z0-9]/.test(character) ? at : NOT_JOINED
    // An underscore between letters is one.
    if (character !== '_') isMarkup = true
    at = next
  }
  return NOT_JOINED
}

/** Offset behind the markup at `at`; `at` where none stands there, and undefined where its end is hard to tell. */
function behind(text: string, at: number): number | undefined {
  const character = text[at]
  if (character === ']') {
    if (text[at + 1] === '(') return endOf(LINK, text, at + 1)
    return text[at + 1] === '[' ? endOf(LABEL, text, at + 1) : at + 1
  }
  if (character === '{') return endOf(SIGN, text, at) ?? at
  if (character !== '<' || endOf(TAG_START, text, at) === undefined || endOf(LINE_BREAK, text, at) !== undefined) return at
  if (!text.startsWith('<!--', at)) return endOf(TAG, text, at)
  const close = text.slice(at + 4, at + REACH).indexOf('-->')
  return close === -1 ? undefined : at + 4 + close + 3
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

const REFERENCE = /&(?:#|[A-Za-z][A-Za-z0-9]*;|shy)/y
const NO_LETTER =
  /&(?:nbsp|amp|lt|gt|quot|apos|rsquo|lsquo|ldquo|rdquo|[nm]dash|hellip|copy|reg|trade|middot|bull|[rlud]arr|times|laquo|raquo|e[mn]sp|thinsp|#(?:3[2-9]|4[0-7]|5[89]|6[0-4]|9[1-6]|12[3-6]|160|821[1267]|822[016]|x2[0-9A-Fa-f]|x3[A-Fa-f]|x[Aa]0));/y

/** Whether a character reference may stand for a letter of the alphabet. */
export function mayBeLetter(text: string, at: number): boolean {
  const isNumber = text[at + 1] === '#'
  return isNumber ? endOf(NO_LETTER, text, at) === undefined : text.startsWith('&fjlig', at)
}

/** Whether a reference could stand for something unseen, such as a soft hyphen. */
function isUnknownReference(text: string, at: number): boolean {
  return endOf(REFERENCE, text, at) !== undefined && endOf(NO_LETTER, text, at) === undefined
}
