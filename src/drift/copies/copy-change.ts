import type { Difference } from '../statements/difference.ts'
import type { ChangeKind } from './judge-change.ts'
import type { Copy } from './near-statements.ts'

/** One difference between two near copies that changes what they say. */
export interface CopyChange extends Difference {
  readonly kind: ChangeKind
  readonly copy: Copy
}
