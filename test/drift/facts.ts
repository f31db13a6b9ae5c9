import type { Audience } from '../../src/core/document.ts'
import { LineIndex } from '../../src/core/line-index.ts'
import { identity, toSource } from '../../src/core/mapped-text.ts'
import type { DriftSettings } from '../../src/core/rule.ts'
import { align, type Conflict } from '../../src/drift/claims/align.ts'
import type { Statement } from '../../src/drift/statements/statement.ts'
import { statements } from '../../src/drift/statements/statements.ts'
import { parseField } from '../../src/parse/parse-field.ts'

/** Settings without pairs: everything is compared with all public documents. */
export const ALL: DriftSettings = { root: '/work', pairs: [], source: 'docs' }

/** Statements of one markdown text. */
export function factsOf(path: string, audience: Audience, text: string): readonly Statement[] {
  const index = new LineIndex(text)
  const { document } = parseField({ ...identity(text), title: '', audience, markup: 'markdown' }, { path, text })
  return [
    ...statements.collect(document, (segment, range) => {
      const source = toSource(segment, range)
      return { path, range: source, ...index.locate(source) }
    })
  ]
}

/** The conflicts of one text with a public one that are more likely than not. */
export function conflictsOf(internal: string, docs: string, audience: Audience = 'internal'): readonly Conflict[] {
  const facts = [...factsOf(`/work/${audience}/page.md`, audience, internal), ...factsOf('/work/docs/page.md', 'docs', docs)]
  return align(facts, ALL).filter(({ odds }) => odds >= 1.25)
}
