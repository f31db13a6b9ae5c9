import type { Diagnostic, LocatedDirective } from '../../core/diagnostic.ts'
import type { SuppressedDiagnostic } from '../../core/lint-result.ts'
import { didYouMean } from '../../core/nearest-name.ts'
import { UNREADABLE_FILE, UNUSED_DIRECTIVE } from '../../core/rule-reference.ts'

export interface Suppressed {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  /** Directives that suppressed nothing, with the rules of theirs that did not. */
  readonly unused: readonly UnusedDirective[]
}

export interface UnusedDirective {
  readonly directive: LocatedDirective
  readonly ruleIds: readonly string[]
}

/** What a directive covers: whole lines, from 1, inclusive. */
interface Cover {
  readonly directive: LocatedDirective
  readonly ruleId: string | undefined
  readonly from: number
  readonly to: number
  /** Pointer of the only entry that it covers; undefined for all of the file. */
  readonly entry: string | undefined
  isUsed: boolean
}

/** Lines that each directive covers. `disable` lasts to the `enable` of the same rules, or to the end. */
function covers(directives: readonly LocatedDirective[]): Cover[] {
  const found: Cover[] = []
  for (const directive of directives) {
    if (directive.kind === 'enable') continue
    const line = directive.line
    const after = directive.endLine
    for (const ruleId of directive.ruleIds.length > 0 ? directive.ruleIds : [undefined]) {
      const to =
        directive.kind === 'disable'
          ? endOf(directive, ruleId, directives)
          : directive.kind === 'disable-line'
            ? after
            : (directive.lastLine ?? after + 1)
      // Lines of a text in an export need not be lines of the file: within its entry, the comment's own line counts as well.
      const isNext = directive.kind === 'disable-next-line' && directive.entry === undefined
      const from = isNext ? after + 1 : line
      found.push({ directive, ruleId, from, to, entry: directive.entry, isUsed: false })
    }
  }
  return found
}

function endOf(directive: LocatedDirective, ruleId: string | undefined, directives: readonly LocatedDirective[]): number {
  const enable = directives.find(
    ({ kind, range, ruleIds, entry }) =>
      kind === 'enable' &&
      entry === directive.entry &&
      range.start > directive.range.start &&
      (ruleIds.length === 0 || (ruleId !== undefined && ruleIds.includes(ruleId)))
  )
  return enable ? enable.line : Number.POSITIVE_INFINITY
}

/** Takes out what comments suppress. A file that cannot be read cannot be excused by a comment. */
export function suppress(diagnostics: readonly Diagnostic[], directives: readonly LocatedDirective[]): Suppressed {
  if (directives.length === 0) return { diagnostics, suppressed: [], unused: [] }
  const all = covers(directives)
  const kept: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  for (const diagnostic of diagnostics) {
    const matching = all.filter(
      ({ ruleId, from, to, entry }) =>
        diagnostic.line >= from &&
        diagnostic.line <= to &&
        (ruleId === undefined || ruleId === diagnostic.ruleId) &&
        (entry === undefined || entry === diagnostic.entry?.pointer)
    )
    const cover = matching.at(-1)
    if (!cover || diagnostic.ruleId === UNREADABLE_FILE) {
      kept.push(diagnostic)
      continue
    }
    for (const each of matching) each.isUsed = true
    suppressed.push({ diagnostic, reason: cover.directive.reason, by: 'comment' })
  }
  return { diagnostics: kept, suppressed, unused: unusedDirectives(all) }
}

function unusedDirectives(all: readonly Cover[]): readonly UnusedDirective[] {
  const byDirective = new Map<LocatedDirective, string[]>()
  for (const { directive, ruleId, isUsed } of all) {
    if (isUsed) continue
    const ruleIds = byDirective.get(directive) ?? []
    byDirective.set(directive, ruleId === undefined ? ruleIds : [...ruleIds, ruleId])
  }
  return [...byDirective].map(([directive, ruleIds]) => ({ directive, ruleIds }))
}

/** Says of an unused suppression comment what to do with it. */
export function unusedDiagnostic({ directive, ruleIds }: UnusedDirective, path: string, known: readonly string[]): Diagnostic {
  const stranger = ruleIds.find((ruleId) => !known.includes(ruleId))
  const message =
    stranger === undefined
      ? `This comment suppresses ${ruleIds.length > 0 ? ruleIds.map((id) => `“${id}”`).join(', ') : 'nothing'}, and nothing of it is reported here; remove it.`
      : `This comment names “${stranger}”, which is no rule${didYouMean(stranger, known)}`
  return {
    path,
    range: directive.range,
    line: directive.line,
    column: directive.column,
    endLine: directive.endLine,
    endColumn: directive.endColumn,
    ruleId: UNUSED_DIRECTIVE,
    messageId: stranger === undefined ? 'unused' : 'unknown',
    message,
    severity: 'warn',
    actual: '',
    excerpt: { text: '', range: { start: 0, end: 0 } },
    suggestions: [],
    related: []
  }
}
