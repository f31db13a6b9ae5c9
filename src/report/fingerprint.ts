import type { Diagnostic } from '../core/diagnostic.ts'

const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** FNV-1a with 64 bits over a text's UTF-16 units, as 16 hexadecimal digits: short, stable, not for secrets. */
export function fnv1a64(text: string): string {
  let hash = OFFSET_BASIS
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}

/**
 * A name for each diagnostic that stays the same when text above it is edited or its file is moved: from its rule, its entry, its
 * words whatever their case and spacing, and which one of those it is in the order given.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(({ ruleId, entry, actual }) => {
    const key = [ruleId, entry?.id ?? '', normalize(actual)].join('\n')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return `${fnv1a64(key)}:${count}`
  })
}

function normalize(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
