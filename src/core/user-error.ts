/** A mistake's place, as far as it is known: line and column from 1. */
export interface ErrorPlace {
  readonly path?: string
  readonly line?: number
  readonly column?: number
}

/**
 * Something the user can put right. `message` is one clear sentence; `hint` says the way out.
 * Only the command line catches it; it ends with exit code 2. Anything else that is thrown is a bug of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError'

  /** True for one of another copy of this module as well: what is loaded on demand is bundled with its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UserError'
  }

  readonly place: ErrorPlace
  readonly hint: string | undefined

  constructor(message: string, options: ErrorPlace & { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    const { path, line, column } = options
    this.place = {
      ...(path !== undefined && { path }),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column })
    }
    this.hint = options.hint
  }
}

/** Several mistakes that are told at once, so that they can be put right at once. */
export class UserErrors extends Error {
  override readonly name = 'UserErrors'

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UserErrors'
  }

  readonly errors: readonly UserError[]

  constructor(errors: readonly UserError[]) {
    super(errors.map((error) => error.message).join('\n'))
    this.errors = errors
  }
}
