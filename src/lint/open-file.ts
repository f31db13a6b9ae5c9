import { createHash } from 'node:crypto'
import { readFileSync, type Stats, statSync } from 'node:fs'
import { decodeText } from '../read/decode-text.ts'

/** A file as it was read, or why it could not be. */
export type ReadFile =
  | { readonly text: string; readonly hash: string }
  | { readonly problem: { readonly message: string; readonly offset: number }; readonly hash?: string }

/** Bytes of a file at most: strings in the engine end near 512 million characters. */
const LARGEST = 500_000_000

/** Reads a file's text from disk; a failure is a problem of that file, not of the run. */
export function openFile(path: string): ReadFile {
  try {
    const stats: Stats = statSync(path)
    if (stats.size > LARGEST) return { problem: { message: 'This file is larger than 500 MB; split it into parts.', offset: 0 } }
    const bytes = readFileSync(path)
    const decoded = decodeText(bytes)
    const hash = contentHash(bytes)
    return 'problem' in decoded ? { problem: decoded.problem, hash } : { text: decoded.text, hash }
  } catch (error) {
    return { problem: { message: reason(error), offset: 0 } }
  }
}

/** Names a content, to see later whether a file has changed. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url')
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM') return 'This file cannot be read: you lack the permission.'
  if (code === 'ENOENT') return 'This file is gone: it was there when the run began.'
  if (code === 'EISDIR') return 'This is a folder, not a file.'
  return `This file cannot be read (${code || 'unknown reason'}).`
}
