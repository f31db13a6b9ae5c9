import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFileAtomically } from '../files/write-file.ts'

/** A name for a content that no other has. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 32)
}

/**
 * Writes data so that a later run can tell whether all of it is there.
 * @throws UserError when the place cannot be written to.
 */
export function writeSealed(path: string, data: unknown): void {
  const body = JSON.stringify(data)
  writeFileAtomically(path, `${digest(body)}\n${body}`)
}

/** Data of a file that is whole; undefined for one that is not there, was cut short, or holds anything else. */
export function readSealed(path: string): unknown {
  try {
    const text = readFileSync(path, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    return text.slice(0, end) === digest(body) ? JSON.parse(body) : undefined
  } catch {
    return undefined
  }
}
