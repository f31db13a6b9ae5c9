import type { Comment } from '../text/comment.ts'
import { type Hidden, maskHidden } from '../text/hidden.ts'
import { scanPlaceholders } from '../text/placeholders.ts'
import { scanMdx } from './mdx.ts'

/** A markdown text, what of it its parser must not look into, and the comments that were hidden with it. */
export interface MaskedMarkdown {
  /** As long as the text, with its hidden parts masked. */
  readonly masked: string
  readonly hidden: readonly Hidden[]
  readonly comments: readonly Comment[]
}

/** Hides JSX and expressions in MDX, and in any markdown what it would take apart: `{{ a_b }}`, `{% if a < b %}`, `<NAME>`. */
export function maskMarkdown(source: string, dialect: { readonly mdx: boolean }): MaskedMarkdown {
  const found = dialect.mdx ? scanMdx(source) : { hidden: placeholders(source), comments: [] }
  const hidden = apart([...found.hidden, ...signs(source)])
  return { masked: maskHidden(source, hidden), hidden, comments: found.comments }
}

/** Fill-ins in single brackets are not hidden, since only the parser can tell them from links; they are found in the decoded text. */
function placeholders(source: string): readonly Hidden[] {
  return scanPlaceholders(source).filter(({ start }) => {
    const first = source[start]
    return first === '[' ? source[start + 1] === '[' : first !== 'X' && first !== '_'
  })
}

/** Signs that say how to show a text and are none: `[!NOTE]`, `:::tip`, `{#anchor}`, `{: .class}`. */
const SIGNS: readonly { readonly occurs: string; readonly pattern: RegExp; readonly kind: 'nothing' | 'blank' }[] = [
  { occurs: '[!', pattern: /(?<=^[ \t>]*>[ \t]?)\[![A-Za-z]{2,20}\][-+]?/gm, kind: 'nothing' },
  { occurs: ':::', pattern: /(?<=^[ \t>]{0,20}):::[^\r\n]*/gm, kind: 'blank' },
  { occurs: '{#', pattern: /\{#[\w-][^{}\n`]*\}/g, kind: 'nothing' },
  { occurs: '{:', pattern: /\{:[ .#][^{}\n`]*\}/g, kind: 'nothing' }
]

function signs(source: string): readonly Hidden[] {
  return SIGNS.filter(({ occurs }) => source.includes(occurs)).flatMap(({ pattern, kind }) =>
    Array.from(source.matchAll(pattern), ({ 0: value, index }) => ({ start: index, end: index + value.length, kind, value }))
  )
}

/** The parts in order of place, without those that lie within or across another. */
function apart(hidden: readonly Hidden[]): readonly Hidden[] {
  const ordered = hidden.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return ordered.filter((part) => {
    if (part.start < end) return false
    end = part.end
    return true
  })
}
