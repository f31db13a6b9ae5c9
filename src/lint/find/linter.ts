import type { Extractor } from '../../core/rule.ts'
import type { Ruleset } from '../../ruleset/rule.ts'
import { PhraseChecker } from './check-phrases.ts'
import { FastPath } from './fast-path.ts'
import { RecurringFields } from './recurring-fields.ts'

/** The rules of a run, ready to be applied to any number of files. */
export interface Linter {
  readonly ruleset: Ruleset
  readonly phrases: PhraseChecker
  /** Gathers what a score counts, where one is asked for. */
  readonly measure?: Extractor<unknown>
  /** Says what of a text need not be parsed; absent where everything is. */
  readonly fastPath?: Pick<FastPath, 'look'>
  /** Remembers what was found in texts of exports; absent where each is looked at. */
  readonly recurring?: RecurringFields
}

export interface LinterOptions {
  /** UTF-16 units of text from which the fast path is worth its tables; `Infinity` for never, which finds the same. */
  readonly fastPathFrom?: number
  /** Whether documents are linted again after each change to them, so that it pays to remember what stays as it was. */
  readonly remembers?: boolean
}

/** Makes rules ready. */
export function createLinter(ruleset: Ruleset, { fastPathFrom: from = 0, remembers = false }: LinterOptions = {}): Linter {
  const isFast = from !== Number.POSITIVE_INFINITY
  const fast = isFast && { fastPath: new FastPath(ruleset, from), recurring: new RecurringFields() }
  return { ruleset, phrases: new PhraseChecker(ruleset, { remembers, scansFrom: from }), ...fast }
}
