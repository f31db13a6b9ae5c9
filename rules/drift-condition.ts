import { changesOfKind } from '../src/drift/copies/changes.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findWaivedConditions } from '../src/drift/waived-conditions.ts'

/** Compares under which conditions internal documents and macros say that something holds with what the public documents say. */
export default defineDriftRule(function* (facts, drift) {
  yield* changesOfKind('condition', facts, drift)
  yield* findWaivedConditions(facts, drift)
})
