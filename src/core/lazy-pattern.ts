/**
 * A pattern that is made when it is first used. Making one with Unicode properties takes up to a millisecond, and there are dozens,
 * of which a small run needs next to none.
 */
export function lazyPattern(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined
  return () => {
    made ??= make()
    return made
  }
}
