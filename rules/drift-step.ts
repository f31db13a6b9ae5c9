import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findRetoldSteps } from '../src/drift/steps/retold-steps.ts'
import { findStepChanges } from '../src/drift/steps/steps.ts'

/** Compares the numbered steps of internal documents and macros with those of the public documents. */
export default defineDriftRule(function* (facts, drift) {
  yield* findStepChanges(facts, drift)
  yield* findRetoldSteps(facts, drift)
})
