import type { Diagnostic } from './diagnostic.ts'

/**
 * A name for a text, the same on every machine: 64 bits as 16 hexadecimal digits. Short and quick, and no protection against
 * someone who makes up texts that share a name.
 */
export function textHash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 15)
  }
  return hex(mixed(low ^ high)) + hex(mixed(high ^ text.length))
}

/** What of a diagnostic stays as it is when lines above it change, and when its text moves or its file is renamed. */
export interface Fingerprint {
  /** Rule, entry and words. */
  readonly words: string
  /** The same, and the sentence around the words. */
  readonly sentence: string
}

/** Names a diagnostic by its rule, its entry, its words and its sentence, whatever their case and spacing. */
export function fingerprintOf({ ruleId, entry, actual, excerpt }: Diagnostic): Fingerprint {
  const words = textHash([ruleId, entry?.id || (entry?.title ?? ''), normalized(actual)].join('\n'))
  return { words, sentence: textHash(`${words}\n${normalized(excerpt.text)}`) }
}

/** Names for diagnostics by rule, entry and words, each its own: which one of those it is, in the order given, is a part of it. */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const { words } = fingerprintOf(diagnostic)
    const count = (seen.get(words) ?? 0) + 1
    seen.set(words, count)
    return `${words}:${count}`
  })
}

function normalized(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}

/** Spreads each bit over all of them. */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b)
  return (twice ^ (twice >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
