/** The beginning of a text, short enough to be quoted in a message. */
export function shorten(text: string, longest = 30): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
