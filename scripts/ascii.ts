/** Escapes what is not ASCII in JSON or a script, so that it may be read as one byte a character, which is several times as fast. */
export function ascii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
