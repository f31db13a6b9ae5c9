/** Words of one side of a disagreement, at their place. */
export interface PagePlace {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The text around them, and where they stand in it. */
  readonly text: string
  readonly start: number
  readonly end: number
}
