const QUOTES: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u201B\u02BC\u2032`\u00B4]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g, '"'],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\r\n]/g, ' '],
  [/[\u2010\u2011]/g, '-']
]

const NEEDS_FOLDING = /[^\x20-\x5F\x61-\x7E]/

/** Lower case without changing the length: a letter whose lower case is longer (İ) stays as it is. */
function lower(text: string): string {
  const lowered = text.toLowerCase()
  if (lowered.length === text.length) return lowered
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index)
    const small = unit.toLowerCase()
    return small.length === 1 ? small : unit
  }).join('')
}

/** The text as guards read it: lower case, straight quotes, plain spaces. It is as long as the text, so offsets hold in both. */
export function fold(text: string): string {
  const lowered = lower(text)
  if (!NEEDS_FOLDING.test(lowered)) return lowered
  return QUOTES.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), lowered)
}
