import { findOtherAddresses } from '../src/drift/addresses.ts'
import { changesOfKind } from '../src/drift/changes.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findOtherMenus } from '../src/drift/menus.ts'

/** Compares where internal documents and macros send people with where the public documents do. */
export default defineDriftRule(function* (facts, drift) {
  yield* changesOfKind('locator', facts, drift)
  yield* findOtherMenus(facts, drift)
  yield* findOtherAddresses(facts, drift)
})
