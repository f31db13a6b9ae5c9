/** A file's text without its byte order mark, or why it has none. */
export type DecodedText =
  | { readonly text: string; readonly bom: boolean }
  | { readonly problem: { readonly message: string; readonly offset: number } }

/**
 * Turns a file's bytes into text: UTF-8, or UTF-16 when a byte order mark says so. A problem's `offset` counts bytes from
 * the start of the file. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMark(bytes)
  const body = mark ? bytes.subarray(mark.length) : bytes
  if (mark?.encoding !== undefined && mark.encoding !== 'utf-8') return decodeUtf16(body, mark.encoding, mark.length)
  const binary = body.indexOf(0)
  if (binary !== -1) {
    const offset = binary + (mark?.length ?? 0)
    return { problem: { message: `This looks like a binary file (there is a NUL byte at byte ${offset}).`, offset } }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
    return { text, bom: mark !== undefined }
  } catch {
    const invalid = firstInvalidByte(body)
    const offset = invalid + (mark?.length ?? 0)
    const message = `Line ${lineOfByte(body, invalid)} is not valid UTF-8 (byte ${offset}); save the file as UTF-8.`
    return { problem: { message, offset } }
  }
}

function byteOrderMark(bytes: Uint8Array): { encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

function decodeUtf16(body: Uint8Array, encoding: 'utf-16le' | 'utf-16be', markLength: number): DecodedText {
  const even = encoding === 'utf-16be' ? swapped(body) : body
  try {
    return { text: new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(even), bom: true }
  } catch {
    const invalid = firstLoneUnit(even)
    const offset = invalid + markLength
    const line = lineOfUnit(even, invalid)
    return { problem: { message: `Line ${line} is not valid UTF-16 (byte ${offset}); save the file as UTF-8.`, offset } }
  }
}

/** Not every build of Node.js decodes big-endian UTF-16 by itself. */
function swapped(body: Uint8Array): Uint8Array {
  const result = new Uint8Array(body.length)
  for (let at = 0; at + 1 < body.length; at += 2) {
    result[at] = body[at + 1] as number
    result[at + 1] = body[at] as number
  }
  if (body.length % 2 === 1) result[body.length - 1] = body[body.length - 1] as number
  return result
}

/** Byte offset of the first surrogate without its partner, or of half a unit at the end. */
function firstLoneUnit(body: Uint8Array): number {
  const unit = (at: number) => (body[at] as number) | ((body[at + 1] as number) << 8)
  for (let at = 0; at + 1 < body.length; at += 2) {
    const kind = unit(at) & 0xfc00
    if (kind === 0xdc00) return at
    if (kind !== 0xd800) continue
    if (at + 3 >= body.length || (unit(at + 2) & 0xfc00) !== 0xdc00) return at
    at += 2
  }
  return body.length - (body.length % 2)
}

function lineOfUnit(body: Uint8Array, end: number): number {
  let line = 1
  for (let at = 0; at < end; at += 2) if (body[at] === 0x0a && body[at + 1] === 0) line++
  return line
}

function lineOfByte(body: Uint8Array, end: number): number {
  let line = 1
  for (let at = body.indexOf(0x0a); at !== -1 && at < end; at = body.indexOf(0x0a, at + 1)) line++
  return line
}

const CHUNK = 1 << 16

/** Byte offset at which the first broken sequence starts: chunks are decoded until one fails, then its bytes are looked at. */
function firstInvalidByte(body: Uint8Array): number {
  let start = 0
  while (start + CHUNK < body.length) {
    let end = start + CHUNK
    // Don't cut within a character: step back over at most three continuation bytes to its lead.
    for (let steps = 0; steps < 3 && ((body[end] as number) & 0xc0) === 0x80; steps++) end--
    if (!isUtf8(body.subarray(start, end))) break
    start = end
  }
  let at = start
  while (at < body.length) {
    const length = sequenceLength(body[at] as number)
    if (length === 0 || !isUtf8(body.subarray(at, at + length))) return at
    at += length
  }
  return at
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  if (lead >= 0xf0 && lead < 0xf5) return 4
  return 0
}
