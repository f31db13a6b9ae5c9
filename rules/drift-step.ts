import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findRetoldSteps } from '../src/drift/retold-steps.ts'
import { findStepChanges } from '../src/drift/steps.ts'

/** Compares the numbered steps of internal documents and macros with those of the public documents. */
export default defineDriftRule(function* (facts, drift) {
  yield* findStepChanges(facts, drift)
  yield* findRetoldSteps(facts, drift)
})
