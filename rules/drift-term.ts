import { changesOfKind } from '../src/drift/changes.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findOldNames } from '../src/drift/old-names.ts'

/** Compares what internal documents and macros call things with what the public documents call them. */
export default defineDriftRule(function* (facts, drift) {
  yield* changesOfKind('term', facts, drift)
  yield* findOldNames(facts, drift)
})
