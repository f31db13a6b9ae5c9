import { readFileSync, type Stats, statSync } from 'node:fs'
import { decodeText } from '../../read/decode-text.ts'

/** A file as it was read, or why it could not be. */
export type ReadFile = ReadText | { readonly problem: { readonly message: string; readonly offset: number } }

/** A text as it was read. */
export interface ReadText {
  readonly text: string
  readonly encoding: Encoding
}

/** How a text stands on disk: the byte order mark in front of it, and whether it can be written back as UTF-8. */
export interface Encoding {
  readonly bom: boolean
  readonly isUtf8: boolean
}

/** Bytes of a file at most: strings in the engine end near 512 million characters. */
const LARGEST = 500_000_000

/** A file's content, or why it could not be read. */
export type ReadBytes =
  | { readonly bytes: Uint8Array; readonly stamp?: string }
  | { readonly problem: { readonly message: string; readonly offset: number } }

/** Reads a file from disk; a failure is a problem of that file, not of the run. */
export function readBytes(path: string): ReadBytes {
  try {
    const stats: Stats = statSync(path)
    if (stats.size > LARGEST) return { problem: { message: 'This file is larger than 500 MB; split it into parts.', offset: 0 } }
    const stamp = stampOf(stats)
    return { bytes: readFileSync(path), ...(stamp !== undefined && { stamp }) }
  } catch (error) {
    return { problem: { message: reason(error), offset: 0 } }
  }
}

/** Milliseconds that clocks of file systems may take from one tick to the next. */
const TICK = 2000

/**
 * Tells a file from what it is once it has been written to: its size, when its content and its entry were changed, and which file it is.
 * Undefined for one that was written a moment ago, since one more change might leave all of this as it is.
 */
function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string | undefined {
  return Math.max(mtimeMs, ctimeMs) > Date.now() - TICK ? undefined : [size, mtimeMs, ctimeMs, ino].join(' ')
}

/** The stamp of the file of a path, which need not be read to see that it is what it was; undefined where only reading it tells. */
export function currentStamp(path: string): string | undefined {
  try {
    return stampOf(statSync(path))
  } catch {
    return undefined
  }
}

/** Reads the text of a content that was read from disk or elsewhere. */
export function openBytes(bytes: Uint8Array): ReadFile {
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return { problem: decoded.problem }
  return { text: decoded.text, encoding: { bom: decoded.bom, isUtf8: !isUtf16(bytes) } }
}

/** Neither byte can begin a text in UTF-8. */
function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff || bytes[0] === 0xfe
}

/**
 * Names a content, to see later whether a file has changed: 64 bits in two lanes as in FNV-1a, four bytes at a time, and the length.
 * Loading Node's own hashes would take longer than hashing what a small run reads.
 */
export function contentHash(bytes: Uint8Array): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < bytes.length; at += 4) {
    const four = wordAt(bytes, at)
    low = Math.imul(low ^ four, 0x01000193)
    high = Math.imul(high ^ four, 0x85ebca6b)
    // A product says nothing of its high bits in its low ones.
    low ^= low >>> 15
    high ^= high >>> 13
  }
  return `${(low >>> 0).toString(36)}-${(high >>> 0).toString(36)}-${bytes.length}`
}

/** Four bytes as one number; those behind the end are zero. */
function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM') return 'This file cannot be read: you lack the permission.'
  if (code === 'ENOENT') return 'This file is gone: it was there when the run began.'
  if (code === 'EISDIR') return 'This is a folder, not a file.'
  return `This file cannot be read (${code || 'unknown reason'}).`
}
