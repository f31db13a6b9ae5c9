import type { Piece } from './markdown-pieces.ts'

const ADDRESS = String.raw`[^\s()<>\\\0-\x1F\x7F]`
/** Where a link leads, behind its text: `(address "title")`, of which the address holds brackets in pairs only. */
const RESOURCE = new RegExp(
  String.raw`\( {0,3}(?:(?<address>(?:${ADDRESS}|\(${ADDRESS}*\))+)(?: {1,3}(?:"[^"\\\r\n]*"|'[^'\\\r\n]*'))?)? {0,3}\)`,
  'y'
)
/** An address in angle brackets. */
const AUTOLINK = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>\0-\x1F\x7F]*>/y
const ATTRIBUTE = String.raw` {1,3}[A-Za-z_:][\w.:-]*(?:="[^"\r\n]*"|='[^'\r\n]*')?`
const TAG = new RegExp(String.raw`<(?:\/[A-Za-z][A-Za-z\d-]* {0,3}|[A-Za-z][A-Za-z\d-]*(?:${ATTRIBUTE})* {0,3}\/?)>`, 'y')
/** What a parser may take for a reference to a character. */
const REFERENCE = /&(?:#|(?<name>[A-Za-z\d]{1,31});)/y
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', '\u00A0'],
  ['quot', '"']
])

/** Where the link leads whose text ends before `at`, and the end of that; undefined where it may say that in another form. */
export function resourceAt(text: string, at: number): { readonly url: string; readonly end: number } | undefined {
  RESOURCE.lastIndex = at
  const match = RESOURCE.exec(text)
  const url = match?.groups?.address ?? ''
  return match && !(url.includes('&') && url.includes(';')) ? { url, end: RESOURCE.lastIndex } : undefined
}

/** Offset behind the link in angle brackets that begins at `at`; undefined where none begins for certain. */
export function autolinkEnd(text: string, at: number): number | undefined {
  AUTOLINK.lastIndex = at
  return AUTOLINK.test(text) ? AUTOLINK.lastIndex : undefined
}

/** Offset behind the tag that begins at `at`; undefined where none begins for certain. */
export function tagEnd(text: string, at: number): number | undefined {
  TAG.lastIndex = at
  return TAG.test(text) ? TAG.lastIndex : undefined
}

/** The character that a reference at `at` stands for; `none` where none begins there, and undefined where that is in doubt. */
export function referenceAt(text: string, at: number): Piece | 'none' | undefined {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(text)
  if (!match) return 'none'
  const value = CHARACTERS.get(match.groups?.name ?? '')
  return value === undefined ? undefined : { start: at, end: REFERENCE.lastIndex, value }
}
