/** A text in small letters with straight apostrophes. */
export function fold(text: string): string {
  const small = text.toLowerCase()
  return small.includes('’') ? small.replaceAll('’', "'") : small
}

/** All of a text folded, where that leaves each word at its place; undefined where it doesn't. */
export function foldWhole(text: string): string | undefined {
  const small = fold(text)
  return small.length === text.length ? small : undefined
}
