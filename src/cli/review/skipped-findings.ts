import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from '../../lint/files/write-file.ts'

const NAME = 'review.json'
const VERSION = 1
/** More are not remembered. */
const MOST = 100_000

/** The names of the findings that earlier reviews have skipped; none where nothing can be read. */
export function readSkipped(folder: string): ReadonlySet<string> {
  try {
    const data: unknown = JSON.parse(readFileSync(join(folder, NAME), 'utf8'))
    if (typeof data !== 'object' || data === null || Reflect.get(data, 'version') !== VERSION) return new Set()
    const skipped: unknown = Reflect.get(data, 'skipped')
    return new Set(Array.isArray(skipped) ? skipped.filter((name) => typeof name === 'string') : [])
  } catch {
    return new Set()
  }
}

/**
 * Keeps the names of findings that were skipped.
 * @throws UserError when they cannot be written.
 */
export function writeSkipped(folder: string, skipped: Iterable<string>): void {
  const data = { version: VERSION, skipped: [...skipped].slice(-MOST) }
  writeFileAtomically(join(folder, NAME), `${JSON.stringify(data, null, 2)}\n`)
}
