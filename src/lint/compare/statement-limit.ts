import type { FileResult } from '../../core/diagnostic.ts'
import { UserError } from '../../core/user-error.ts'
import { statementsOf } from './statements-of.ts'

/**
 * Bytes that a statement takes at least while documents are compared: two thousand files with 31,631 statements ran out of 100 MB, of
 * which 40 were taken before, and needed less than 140.
 */
const EACH = 1900
/** Bytes of the heap that are taken by all else. */
const ELSE = 90_000_000
/** Statements that fit into any heap. */
const ALWAYS_FIT = 20_000

/** Counts the statements that are gathered for a comparison, so that one which memory cannot hold ends with a reason and not with a crash. */
export class StatementLimit {
  #count = 0
  #most: number | undefined

  /** @throws UserError where there are more statements than can be compared. */
  async add(file: Pick<FileResult, 'path' | 'facts'>): Promise<void> {
    this.#count += statementsOf([file]).length
    if (this.#count <= ALWAYS_FIT) return
    const { heap_size_limit: heap } = (await import('node:v8')).getHeapStatistics()
    this.#most ??= Math.floor((heap - ELSE) / EACH)
    if (this.#count > this.#most) throw tooMany(this.#most, heap)
  }
}

function tooMany(most: number, heap: number): UserError {
  const [have, need] = [heap, heap * 3].map((bytes) => Math.round(bytes / 2 ** 20))
  return new UserError(
    `The documents hold more than ${most.toLocaleString('en')} statements, which are too many to compare in the ${have} MB of memory that Node.js may use`,
    {
      hint: `Leave out what need not be compared with “ignore” in the config, or allow more: NODE_OPTIONS=--max-old-space-size=${need}`
    }
  )
}
