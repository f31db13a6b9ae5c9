const LONGEST = 60

/** Names a value in the words of an error message: “text”, the number 3, a list. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty text' : `“${shorten(value)}”`
  if (typeof value === 'number') return `number ${value}`
  if (typeof value === 'boolean') return String(value)
  if (value === null) return 'empty value'
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list'
  return typeof value === 'object' ? 'object' : typeof value
}

/** A text as it fits into a message: on one line, and not too long. */
export function shorten(text: string): string {
  const line = text.slice(0, 2 * LONGEST).replaceAll(/\s/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/** “a”, “b” or “c”. */
export function quoteList(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  const last = quoted.at(-1) ?? 'nothing'
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`
}
