import { lazyPattern } from '../core/lazy-pattern.ts'
import type { Range } from '../core/mapped-text.ts'

const KNOWN_SHAPES = lazyPattern(
  () =>
    /\b(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,90}|glpat-[\w-]{20}|xox[abprs]-[\w-]{12,80}|[sr]k_live_[A-Za-z0-9]{16,99}|SG\.[\w-]{20,24}\.[\w-]{40,50}|AIza[\w-]{35}|npm_[A-Za-z0-9]{36})\b|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/g
)
const ASSIGNED = lazyPattern(
  () =>
    /\b[A-Z][A-Z0-9_]{0,40}(?:SECRET|PASSWORD|PASSWD|TOKEN|API_KEY|ACCESS_KEY|PRIVATE_KEY)[A-Z0-9_]{0,20} ?[=:] ?["']?(?<value>[\w+/-]{20,200})/g
)
const LOG_IN = lazyPattern(
  () => /\b(?:log|sign)(?: |-)?in (?:with|as|using) (?:the )?[\w.@-]{2,40} ?\/ ?(?<value>[^\s/]{4,60}?)(?=[.,;:)]*(?:\s|$))/gi
)
const DOOR_CODE = lazyPattern(
  () =>
    /\b(?:gate|door|alarm|lift|elevator|entrance|safe|key ?box|lock ?box|depot|warehouse)\b[^.!?\n]{0,40}\bcode:? (?:is )?(?<value>\d{3,8}#?)/gi
)
const OVERRIDE = lazyPattern(
  () =>
    /\b(?:[Ee]nter|[Uu]se|[Tt]ype|[Kk]ey in|[Dd]ial)\b[^.!?\n]{0,20}?\b(?<value>[A-Z]{2,5}-?\d{2,6})\b[^.!?\n]{0,12} to (?:lift|override|bypass|waive|unlock)\b/g
)

const MADE_UP =
  /EXAMPLE(?:KEY)?$|example|your|placeholder|change.?me|secret.?key|xxx|\.\.\.|0123456|1234567|abcdef|(?<c>.)\k<c>{5}/i
const LEAST_VARIED = 9

/** Words joined by hyphens, as things are called: `garden-e2e-pump-runner`. */
function isName(value: string): boolean {
  const parts = value.split(/[-_]/)
  const words = parts.filter((part) => /^[a-z]{4,}$/.test(part))
  return words.length >= 2 && parts.every((part) => /^(?:[a-z]+|[a-z0-9]{1,3})$/.test(part))
}

function isRandom(value: string): boolean {
  return /\d/.test(value) && !isName(value) && /[A-Za-z]/.test(value) && new Set(value).size >= LEAST_VARIED && !isMadeUp(value)
}

function isMadeUp(value: string): boolean {
  return MADE_UP.test(value.replace(/EXAMPLE\d+$/, ''))
}

/** A password in prose is no word: it has a digit or a sign in it. */
function isPassword(value: string): boolean {
  return /[\d!@#$%^&*+=]/.test(value) && !/^(?:\d{1,3}|.*your.*)$/i.test(value)
}

/** What each key of a known shape begins with. */
const SHAPE_BEGINS = /A[KS]IA|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|k_live_|SG\.|AIza|npm_|-BEGIN /
const ASSIGNED_NAME = /SECRET|PASSWORD|PASSWD|TOKEN|_KEY/
const LOG_IN_WORD = /(?:log|sign)[ -]?in/i
const DIGITS = /\d{2}/

/** Finds keys, passwords and codes in a text that are meant for few people and look real. */
export function* secrets(text: string): Iterable<Range> {
  // Most texts lack what each of the patterns needs, which is looked for much faster.
  if (SHAPE_BEGINS.test(text)) {
    for (const { 0: value, index } of text.matchAll(KNOWN_SHAPES())) {
      if (!isMadeUp(value)) yield { start: index, end: index + value.length }
    }
  }
  if (ASSIGNED_NAME.test(text)) yield* valuesOf(text, ASSIGNED(), isRandom)
  if (text.includes('/') && LOG_IN_WORD.test(text)) yield* valuesOf(text, LOG_IN(), isPassword)
  if (!DIGITS.test(text)) return
  yield* valuesOf(text, DOOR_CODE(), () => true)
  yield* valuesOf(text, OVERRIDE(), () => true)
}

function* valuesOf(text: string, pattern: RegExp, isReal: (value: string) => boolean): Iterable<Range> {
  for (const { 0: whole, index, groups } of text.matchAll(pattern)) {
    const value = groups?.value
    if (value === undefined || !isReal(value)) continue
    const start = index + whole.lastIndexOf(value)
    yield { start, end: start + value.length }
  }
}
