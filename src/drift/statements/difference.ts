import type { Location } from '../../core/diagnostic.ts'
import type { Statement } from './statement.ts'

/** What one side says where two sides differ, and where. */
export interface Side {
  readonly statement: Statement
  readonly at: Location
  readonly raw: string
}

/** Two places that tell two audiences different things. */
export interface Difference {
  readonly internal: Side
  readonly docs: Side
  /** Log odds that both speak of the same and cannot both be right: 0 is as likely as not. */
  readonly odds: number
}

/** Log odds from which a difference is sure; likely, and reported; or worth a look. */
export const SURE_ODDS = 2.6
export const LIKELY_ODDS = 1.25
export const DOUBTFUL_ODDS = 0

/** Log odds of what differs between near copies. */
export const COPIED = 5

/** A whole statement as one side of a difference. */
export function wholeSide(statement: Statement): Side {
  return { statement, at: statement.location, raw: statement.text }
}
