import type { Location } from '../../core/diagnostic.ts'
import type { Audience, Entry, Mirrors, SegmentKind } from '../../core/document.ts'
import type { Quantity } from '../values/quantity.ts'
import type { StatedLocator } from './locator.ts'

/** Name of the facts that statements are kept under. */
export const STATEMENTS = 'statements'

/** A typed value of a statement and where it stands in the file. */
export interface StatedValue extends Quantity {
  readonly at: Location
  /** As it is written. */
  readonly raw: string
}

/** One sentence, list item, heading or table cell of a document with all that is needed to know what it speaks of. Plain JSON. */
export interface Statement {
  readonly path: string
  readonly audience: Audience
  readonly title: string
  readonly entry?: Entry
  /** The documents that its own belongs to, as that says itself. */
  readonly mirrors?: Mirrors
  /** Where it stands in the file. */
  readonly location: Location
  /** As a reader sees it; code and URLs in place of their marks. */
  readonly text: string
  /** `code` is one line of a block of code, which stands in `locators`. */
  readonly kind: SegmentKind | 'code'
  /** Headings it stands under, outermost first. */
  readonly headings: readonly string[]
  /** The paragraph that introduces its list. */
  readonly intro?: string
  /** Heads of its table column and row. */
  readonly column?: string
  readonly row?: string
  /** The question or bold words that it answers or explains. */
  readonly lead?: string
  /** The sentence before it in the same paragraph. */
  readonly before?: string
  /** Its number in an ordered list. */
  readonly ordinal?: number
  /** Number of its paragraph, list item or cell in the document. */
  readonly block: number
  /** Number of its table row, list item or paragraph: what is written side by side shares it. */
  readonly record: number
  /** Typed values; ranges count in `text`. */
  readonly values: readonly StatedValue[]
  /** Addresses, code, labels and menu paths, in order; ranges count in `text`. */
  readonly locators: readonly StatedLocator[]
}
