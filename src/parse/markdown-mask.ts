import type { Directive } from '../core/diagnostic.ts'
import { type Hidden, maskHidden } from './hidden.ts'
import { scanPlaceholders } from './placeholders.ts'

/** A markdown text and what of it its parser must not look into. */
export interface MaskedMarkdown {
  readonly masked: string
  readonly hidden: readonly Hidden[]
}

const ATTRIBUTES = /\{(?:#[\w-]|:\s)[^{}\n`]*\}/g

/**
 * Hides what markdown would take apart: `{{ a_b }}`, `{% if a < b %}`, `<NAME>`. Fill-ins in single brackets stay, since only
 * the parser can tell them from links; they are found in the decoded text.
 */
export function maskMarkdown(source: string, _mdx: boolean, _directives: Directive[]): MaskedMarkdown {
  const hidden: Hidden[] = scanPlaceholders(source).filter(({ start }) => {
    const first = source[start]
    return first === '[' ? source[start + 1] === '[' : first !== 'X' && first !== '_'
  })
  for (const match of source.matchAll(ATTRIBUTES)) {
    hidden.push({ start: match.index, end: match.index + match[0].length, kind: 'nothing', value: match[0] })
  }
  hidden.sort((a, b) => a.start - b.start)
  const apart = hidden.filter((part, index) => index === 0 || part.start >= (hidden[index - 1]?.end ?? 0))
  return { masked: maskHidden(source, apart), hidden: apart }
}
