import { changesOfKind } from '../src/drift/copies/changes.ts'
import { findDenials } from '../src/drift/denials.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'

/** Compares what internal documents and macros allow or rule out with what the public documents say. */
export default defineDriftRule(function* (facts, drift) {
  yield* changesOfKind('polarity', facts, drift)
  yield* findDenials(facts, drift)
})
