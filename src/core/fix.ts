import type { Range } from './mapped-text.ts'

/** Text that replaces a range of the raw file. */
export interface Fix {
  readonly range: Range
  readonly text: string
}
