import type { Directive } from '../core/diagnostic.ts'
import { type Hidden, maskHidden } from './hidden.ts'
import { scanMdx } from './mdx.ts'
import { scanPlaceholders } from './placeholders.ts'

/** A markdown text, what of it its parser must not look into, and the suppression comments that were hidden with it. */
export interface MaskedMarkdown {
  /** As long as the text, with its hidden parts masked. */
  readonly masked: string
  readonly hidden: readonly Hidden[]
  readonly directives: readonly Directive[]
}

/** Hides JSX and expressions in MDX, and in any markdown what it would take apart: `{{ a_b }}`, `{% if a < b %}`, `<NAME>`. */
export function maskMarkdown(source: string, dialect: { readonly mdx: boolean }): MaskedMarkdown {
  const { hidden, directives } = dialect.mdx ? scanMdx(source) : { hidden: scanMarkdown(source), directives: [] }
  return { masked: maskHidden(source, hidden), hidden, directives }
}

const ATTRIBUTES = /\{(?:#[\w-]|:\s)[^{}\n`]*\}/g

/** Fill-ins in single brackets are not hidden, since only the parser can tell them from links; they are found in the decoded text. */
function scanMarkdown(source: string): readonly Hidden[] {
  const hidden: Hidden[] = scanPlaceholders(source).filter(({ start }) => {
    const first = source[start]
    return first === '[' ? source[start + 1] === '[' : first !== 'X' && first !== '_'
  })
  const attributes = [...source.matchAll(ATTRIBUTES)]
  if (attributes.length === 0) return hidden
  for (const { 0: value, index } of attributes) hidden.push({ start: index, end: index + value.length, kind: 'nothing', value })
  hidden.sort((a, b) => a.start - b.start || b.end - a.end)
  return hidden.filter((part, index) => index === 0 || part.start >= (hidden[index - 1]?.end ?? 0))
}
