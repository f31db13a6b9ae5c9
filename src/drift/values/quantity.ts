import type { Range } from '../../core/mapped-text.ts'

/** What a value measures: two values are only compared within one dimension. */
export type Dimension =
  | 'count'
  | 'duration'
  | 'money'
  | 'percent'
  | 'size'
  | 'length'
  | 'mass'
  | 'volume'
  | 'energy'
  | 'temperature'
  | 'time'
  | 'date'
  | 'version'

/** Whether a value is a limit: `min` and `max` include it, `above` and `below` leave it out. */
export type Bound = 'min' | 'max' | 'above' | 'below'

/** What a value is counted by: “per month”, “for every 1,000 visits”. */
export interface Per {
  readonly count: number
  /** Unit or noun in the singular; empty when the text names none. */
  readonly unit: string
}

/** A typed value as a text states it, normalised so that “24 hours” and “1 day” have the same numbers. */
export interface Quantity {
  /** Where it stands in the text that was read. */
  readonly range: Range
  readonly dimension: Dimension
  /** Both ends in the base unit of the dimension (seconds, bytes, metres, minutes of the day …); equal unless it is a range. */
  readonly low: number
  readonly high: number
  /** Unit as written, in the singular: “day”, “GBP”, “MB”. */
  readonly unit?: string
  readonly bound?: Bound
  readonly per?: Per
  readonly approximate?: true
  /** Working days or hours. */
  readonly working?: true
  /** A point in time counted from another (“day 3”, “T-60”, “34th week”) rather than a span. */
  readonly point?: true
  /** Normal form of a version or a date; unknown parts of a date are “?”. */
  readonly form?: string
}
