import { dateInWords } from '../core/date-in-words.ts'
import type { Diagnostic, Related } from '../core/diagnostic.ts'
import type { LintResult } from '../core/lint-result.ts'
import type { Prepared } from '../lint/prepare/prepare.ts'

/** By absolute path, the day of a file's last change, as in “2026-03-01”. */
type ChangeDates = ReadonlyMap<string, string>

/** Adds to what documents say differently when each side was last changed, as far as git knows. Nothing else is looked up. */
export async function dateFindings(result: LintResult, prepared: Prepared): Promise<LintResult> {
  return withChangeDates(result, await changeDatesOf(result, prepared), prepared)
}

/** When the documents were last changed that say something differently, as far as git knows. */
export async function changeDatesOf(result: LintResult, { repository }: Prepared): Promise<ChangeDates> {
  const paths = new Set(result.files.flatMap(({ diagnostics }) => diagnostics.filter(isDrift).flatMap(pathsOf)))
  if (repository === undefined || paths.size === 0) return new Map()
  const { lastChanges } = await import('../git/last-changes.ts')
  return lastChanges(repository, [...paths])
}

/** Adds the days to the messages of what documents say differently. */
export function withChangeDates(result: LintResult, dates: ChangeDates, prepared: Prepared): LintResult {
  if (dates.size === 0) return result
  const dated = (diagnostic: Diagnostic) => (isDrift(diagnostic) ? withDates(diagnostic, dates, prepared) : diagnostic)
  return { ...result, files: result.files.map((file) => ({ ...file, diagnostics: file.diagnostics.map(dated) })) }
}

function isDrift({ ruleId, related }: Diagnostic): boolean {
  return ruleId.startsWith('drift-') && related.length > 0
}

function pathsOf({ path, related }: Diagnostic): readonly string[] {
  return [path, ...related.slice(0, 1).map((other) => other.path)]
}

function withDates(diagnostic: Diagnostic, dates: ChangeDates, prepared: Prepared): Diagnostic {
  const [other] = diagnostic.related
  const when = other && whenChanged(dates.get(diagnostic.path), dates.get(other.path), nameOf(other, prepared))
  if (when === undefined) return diagnostic
  const { message } = diagnostic
  return { ...diagnostic, message: message.endsWith('.') ? `${message.slice(0, -1)} (${when}).` : `${message} (${when})` }
}

/** “changed 3 March 2026; the public page 9 May 2026”. */
function whenChanged(here: string | undefined, there: string | undefined, other: string): string | undefined {
  if (here === undefined) return there === undefined ? undefined : `${other} was changed ${dateInWords(there)}`
  if (there === undefined) return `changed ${dateInWords(here)}`
  return here === there ? `both changed ${dateInWords(here)}` : `changed ${dateInWords(here)}; ${other} ${dateInWords(there)}`
}

function nameOf({ path }: Related, { config, configOf }: Prepared): string {
  if (config.drift.facts?.some(({ at }) => at.path === path)) return 'the facts file'
  return configOf(path).audience === 'docs' ? 'the public page' : 'the other document'
}
