import { changesOfKind } from '../src/drift/changes.ts'
import { defineDriftRule } from '../src/drift/drift-rule.ts'

export default defineDriftRule((facts, drift) => changesOfKind('locator', facts, drift))
