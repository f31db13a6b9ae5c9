import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference'
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
/** A comment on one line, with nothing in it that parsers differ in. */
const COMMENT = /<!--(?!-?>)(?:[^-\r\n]|-(?!-))*-->/y
/** What is a reference to a character if it has that number, or if there is one of that name. */
const REFERENCE = /&(?:#(?:[xX](?<hex>[\dA-Fa-f]{1,6})|(?<decimal>\d{1,7}))|(?<name>[A-Za-z\d]{1,31}));/y

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

/** Offset behind the comment that begins at `at`; undefined where none begins for certain. */
export function commentEnd(text: string, at: number): number | undefined {
  COMMENT.lastIndex = at
  return COMMENT.test(text) ? COMMENT.lastIndex : undefined
}

/** The character that a reference at `at` stands for; undefined where none begins there. */
export function referenceAt(text: string, at: number): Piece | undefined {
  REFERENCE.lastIndex = at
  const groups = REFERENCE.exec(text)?.groups
  const value = groups && characterOf(groups)
  return value ? { start: at, end: REFERENCE.lastIndex, value } : undefined
}

function characterOf({ hex, decimal, name = '' }: Partial<Record<string, string>>): string | false {
  if (hex !== undefined) return decodeNumericCharacterReference(hex, 16)
  return decimal === undefined ? decodeNamedCharacterReference(name) : decodeNumericCharacterReference(decimal, 10)
}
