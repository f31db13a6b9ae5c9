import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { FileResult } from '../../core/diagnostic.ts'
import { writeFileAtomically } from '../files/write-file.ts'

type Facts = FileResult['facts']

const NAME = /^[0-9a-f]{32}\.gz$/

/** Thrown when facts that a cache speaks of are not there, or damaged: the run begins again without them. */
export class BrokenCache extends Error {
  override readonly name = 'BrokenCache'
}

/**
 * Facts of files, each in a file of its own that is named after what they were taken from. They take ten times the room of the
 * texts, squeezed as much as these, and only a run in which something has changed reads them.
 */
export class FactsFolder {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** @throws UserError when the folder cannot be written to. */
  write(key: string, facts: Facts): void {
    writeFileAtomically(this.#path(key), gzipSync(JSON.stringify(facts), { level: 1 }))
  }

  /** @throws BrokenCache when they are not there as they were written. */
  read(key: string): Facts {
    try {
      return JSON.parse(gunzipSync(readFileSync(this.#path(key))).toString('utf8'))
    } catch (cause) {
      throw new BrokenCache('facts are not there', { cause })
    }
  }

  /** Takes away all but those of these names. */
  retain(keys: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      if (NAME.test(name) && !keys.has(name.slice(0, 32))) rmSync(join(this.#folder, name), { force: true })
    }
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.gz`)
  }
}
