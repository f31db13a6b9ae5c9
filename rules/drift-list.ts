import { changesOfKind } from '../src/drift/copies/changes.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findOtherLists } from '../src/drift/lists/lists.ts'

/** Compares what internal documents and macros list with the lists of the public documents. */
export default defineDriftRule(function* (facts, drift) {
  yield* changesOfKind('list', facts, drift)
  yield* findOtherLists(facts, drift)
})
