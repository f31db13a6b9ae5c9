import type { DriftSettings } from '../../core/rule.ts'
import type { Statement } from './statement.ts'

/** What is worked out from all statements of a run. */
type Work<Result> = (facts: readonly Statement[], drift: DriftSettings) => Result

/** Does work once for one list of facts and its settings, however many rules ask for it. */
export function once<Result>(work: Work<Result>): Work<Result> {
  const known = new WeakMap<readonly Statement[], { readonly drift: DriftSettings; readonly result: Result }>()
  return (facts, drift) => {
    const before = known.get(facts)
    if (before?.drift === drift) return before.result
    const result = work(facts, drift)
    known.set(facts, { drift, result })
    return result
  }
}
