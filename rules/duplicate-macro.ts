import type { Related, WorkspaceFinding } from '../src/core/diagnostic.ts'
import { defineWorkspaceRule } from '../src/core/rule.ts'
import type { Statement } from '../src/drift/statements/statement.ts'
import { statements } from '../src/drift/statements/statements.ts'
import { type Contradiction, contradictions } from '../src/structure/contradictions.ts'
import { areForms } from '../src/structure/file-forms.ts'
import { type MacroText, macroTexts } from '../src/structure/macro-texts.ts'
import { type NearCopy, nearCopies } from '../src/structure/near-copies.ts'

/** Other places that one diagnostic lists. */
const MOST_RELATED = 8

function relativePath(root: string, path: string): string {
  const folder = root.endsWith('/') ? root : `${root}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path
}

/** Where another macro is, for people: its entry in an export, or its file. */
function placeOf({ path, entry, location }: Statement, root: string): string {
  return `${entry ? `“${entry.title}” of ` : ''}${relativePath(root, path)} (line ${location.line})`
}

function shown({ text }: Statement): string {
  return text.replaceAll('\uFFFC', '…').replace(/\s+/g, ' ')
}

/** One diagnostic for a macro and all that repeat it. */
function copied(macro: MacroText, copies: readonly NearCopy[], root: string): WorkspaceFinding {
  const [nearest, ...more] = copies.toSorted((one, two) => two.likeness - one.likeness)
  const other = (nearest?.other ?? macro).first
  const { first } = macro
  return {
    messageId: nearest?.likeness === 1 ? 'copy' : 'near',
    at: first.location,
    actual: shown(first),
    excerpt: shown(first),
    data: {
      other: placeOf(other, root),
      more: more.length === 0 ? '' : ` and ${more.length} more`,
      percent: String(Math.floor((nearest?.likeness ?? 0) * 100))
    },
    related: copies
      .slice(0, MOST_RELATED)
      .map(({ other: copy }): Related => ({ ...copy.first.location, message: `Stated there as well: “${shown(copy.first)}”` })),
    ...(first.entry && { entry: first.entry })
  }
}

function contradicted({ claim, counter }: Contradiction, root: string): WorkspaceFinding {
  const { statement } = claim
  return {
    messageId: 'differs',
    at: claim.value.at,
    actual: claim.value.raw,
    excerpt: shown(statement),
    data: { value: counter.value.raw, other: placeOf(counter.statement, root) },
    related: [{ ...counter.value.at, message: `Stated there: “${shown(counter.statement)}”` }],
    ...(statement.entry && { entry: statement.entry })
  }
}

/** Finds macros that say the same twice, and macros of which one says another figure than the other. */
export default defineWorkspaceRule({
  extractor: statements,
  needsInside: true,
  *compare(facts, { drift: { root } }) {
    const macros = macroTexts(facts)
    const differing = new Map<MacroText, Set<MacroText>>()
    for (const contradiction of contradictions(macros, facts)) {
      const { one, other } = contradiction
      differing.set(one, (differing.get(one) ?? new Set()).add(other))
      yield contradicted(contradiction, root)
    }
    const copies = new Map<MacroText, NearCopy[]>()
    for (const copy of nearCopies(macros)) {
      if (areForms(copy.one.first, copy.other.first)) continue
      // Which of the two figures holds has to be settled first.
      if (differing.get(copy.one)?.has(copy.other)) continue
      const list = copies.get(copy.one)
      if (list) list.push(copy)
      else copies.set(copy.one, [copy])
    }
    for (const [macro, list] of copies) yield copied(macro, list, root)
  }
})
