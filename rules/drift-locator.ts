import { changesOfKind } from '../src/drift/copies/changes.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'
import { findOtherAddresses } from '../src/drift/labels/addresses.ts'
import { findOtherMenus } from '../src/drift/labels/menus.ts'

/** Compares where internal documents and macros send people with where the public documents do. */
export default defineDriftRule(function* (facts, drift) {
  yield* changesOfKind('locator', facts, drift)
  yield* findOtherMenus(facts, drift)
  yield* findOtherAddresses(facts, drift)
})
