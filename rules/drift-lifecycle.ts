import { changesOfKind } from '../src/drift/copies/changes.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findEnded } from '../src/drift/lifecycle.ts'

/** Compares what has ended on one side with what is still offered on the other. */
export default defineDriftRule(function* (facts, drift) {
  yield* changesOfKind('lifecycle', facts, drift)
  yield* findEnded(facts, drift)
})
