import type { Related, WorkspaceFinding } from '../src/core/diagnostic.ts'
import { defineWorkspaceRule } from '../src/core/rule.ts'
import { align, type Conflict } from '../src/drift/claims/align.ts'
import { checkDeclared } from '../src/drift/claims/check-declared.ts'
import type { Claim } from '../src/drift/claims/claims.ts'
import { changesOfKind } from '../src/drift/copies/changes.ts'
import { differenceFinding } from '../src/drift/drift-rule.ts'
import { DOUBTFUL_ODDS, LIKELY_ODDS, SURE_ODDS } from '../src/drift/statements/difference.ts'
import { relativePath } from '../src/drift/statements/relative-path.ts'
import type { Statement } from '../src/drift/statements/statement.ts'
import { statements } from '../src/drift/statements/statements.ts'

/** “Over 60” and “60 or more” are only worth reporting where the rest says the same in nearly the same words. */
const NEAR_COPY = 0.85

const LONGEST_QUOTE = 160

function shown({ statement }: Claim): string {
  const { text, row, column } = statement
  const cell = [row, column].filter((head) => head !== undefined && head !== text).join(', ')
  const whole = (cell ? `${cell}: ${text}` : text).replaceAll('\uFFFC', '…').replace(/\s+/g, ' ')
  return whole.length <= LONGEST_QUOTE ? whole : `${whole.slice(0, LONGEST_QUOTE - 1)}…`
}

function messageId({ odds, relation, similarity }: Conflict): string {
  if (odds < LIKELY_ODDS || (relation === 'bounds' && similarity < NEAR_COPY)) return 'doubtful'
  if (relation === 'bounds') return 'bounds'
  return odds < SURE_ODDS ? 'likely' : 'differs'
}

function finding(conflict: Conflict, root: string, source: 'docs' | 'internal'): WorkspaceFinding {
  const isMacro = conflict.internal.statement.audience === 'macro'
  const [here, there] =
    source === 'internal' && !isMacro ? [conflict.docs, conflict.internal] : [conflict.internal, conflict.docs]
  const related: Related = { ...there.value.at, message: `Stated there: “${shown(there)}”` }
  return {
    messageId: messageId(conflict),
    at: here.value.at,
    actual: here.value.raw,
    excerpt: here.statement.text,
    data: {
      other: there.value.raw,
      file: relativePath(root, there.statement.path),
      line: String(there.value.at.line),
      quote: shown(there)
    },
    related: [related],
    ...(here.statement.entry ? { entry: here.statement.entry } : {})
  }
}

function pairKey({ location }: Statement, other: Statement): string {
  return `${location.path}:${location.range.start} ${other.location.path}:${other.location.range.start}`
}

/** Compares the typed values that documents for colleagues and macros state with those of the public documents. */
export default defineWorkspaceRule({
  extractor: statements,
  needsInside: true,
  isByFile: true,
  checkDeclared: (facts, { drift }) => checkDeclared(facts, drift),
  *compare(facts, { drift }) {
    const seen = new Set<string>()
    for (const conflict of align(facts, drift)) {
      if (conflict.odds < DOUBTFUL_ODDS) continue
      seen.add(pairKey(conflict.internal.statement, conflict.docs.statement))
      yield finding(conflict, drift.root, drift.source)
    }
    for (const change of changesOfKind('value', facts, drift)) {
      if (!seen.has(pairKey(change.internal.statement, change.docs.statement))) yield differenceFinding(change, drift)
    }
  }
})
