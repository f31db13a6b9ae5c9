import { lazyPattern } from '../../core/lazy-pattern.ts'

/** Controls, lone surrogates, characters that draw nothing or turn the reading direction, and the mark for what is no prose. */
const UNSAFE = lazyPattern(() => /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFC]/gu)

const HARMLESS = /^[\x20-\x7E\u2013\u2014\u2018-\u201D\u2026]*$/

/** What a variation selector may follow, so that a heart may be red. */
const BEFORE_SELECTOR = lazyPattern(() => /\p{Emoji}$/u)

/** What stands around a joiner that is spelling and no trick: parts of an emoji, letters of scripts that join. */
const BEFORE_JOINER = lazyPattern(
  () =>
    /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})[\p{L}\p{M}])$/u
)
const AFTER_JOINER = lazyPattern(
  () => /^(?:\p{Extended_Pictographic}|(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{L})/u
)

const NAMED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\uFFFC': '…'
}

/** Commands that a CI service takes from any part of a line, and those that it takes from the start of one. */
const COMMAND_ANYWHERE = /##(?=\[|vso\[|teamcity\[)/gi
const COMMAND_AT_START = /^([^\S\n]*):(?=:)/gm

/**
 * Text of strangers (what was linted, file names) made safe to print on one line: whatever could steer a terminal, hide or turn
 * the order of characters stands there as an escape (`\x1b`, `\u202e`), a lone surrogate as U+FFFD.
 */
export function terminalText(text: string): string {
  // Nearly all texts are harmless to begin with, and compiling the pattern below takes longer than a small run's report.
  if (HARMLESS.test(text)) return text
  return text.replace(UNSAFE(), (character, offset: number) => {
    const named = NAMED[character]
    if (named !== undefined) return named
    const code = character.codePointAt(0) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'
    return belongs(code, text, offset) ? character : escaped(code)
  })
}

/** Prose made safe to print, with its line breaks and other white space as single spaces. */
export function terminalProse(text: string): string {
  return terminalText(text.replace(/\s+/g, ' '))
}

/** A whole report in which no line, however it came to be, is a command to the CI service that shows it. */
export function withoutCommands(report: string): string {
  return withoutInnerCommands(report).replace(COMMAND_AT_START, '$1\\x3a')
}

/** The same for a report whose lines are commands of our own: only what strangers may have put inside them is disarmed. */
export function withoutInnerCommands(report: string): string {
  return report.replace(COMMAND_ANYWHERE, '#\\x23')
}

function belongs(code: number, text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset)
  if (code === 0xfe0e || code === 0xfe0f) return BEFORE_SELECTOR().test(before)
  if (code !== 0x200c && code !== 0x200d) return false
  return BEFORE_JOINER().test(before) && AFTER_JOINER().test(text.slice(offset + 1, offset + 3))
}

function escaped(code: number): string {
  const digits = code.toString(16)
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`
}
