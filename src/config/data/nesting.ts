import { LineIndex } from '../../core/line-index.ts'
import { UserError } from '../../core/user-error.ts'

/** A config may nest its lists and objects this deep; parsers recurse, and hostile input could overflow their stack. */
export const MAX_NESTING = 200

/** The error for a config that nests deeper than a config ever needs. */
export function nestingError(offset: number, text: string, path: string): UserError {
  const position = new LineIndex(text).position(offset)
  return new UserError(`Unexpected nesting, expected at most ${MAX_NESTING} lists and objects within each other`, {
    path,
    ...position
  })
}
