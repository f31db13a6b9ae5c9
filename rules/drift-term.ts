import { changesOfKind } from '../src/drift/copies/changes.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findOtherLabels } from '../src/drift/labels/other-labels.ts'
import { findOldNames } from '../src/drift/old-names.ts'

/** Compares what internal documents and macros call things with what the public documents call them. */
export default defineDriftRule(function* (facts, drift) {
  yield* changesOfKind('term', facts, drift)
  yield* findOldNames(facts, drift)
  yield* findOtherLabels(facts, drift).filter(({ kind }) => kind === 'term')
})
