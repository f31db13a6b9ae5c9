import type { Diagnostic, Related } from '../core/diagnostic.ts'
import type { LintResult } from '../core/lint-result.ts'
import type { Prepared } from '../lint/prepare.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Adds to what documents say differently when each side was last changed, as far as git knows. Nothing else is looked up. */
export async function dateFindings(result: LintResult, prepared: Prepared): Promise<LintResult> {
  const { repository } = prepared
  const paths = new Set(result.files.flatMap(({ diagnostics }) => diagnostics.filter(isDrift).flatMap(pathsOf)))
  if (repository === undefined || paths.size === 0) return result
  const { lastChanges } = await import('../git/last-changes.ts')
  const dates = lastChanges(repository, [...paths])
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

function withDates(diagnostic: Diagnostic, dates: ReadonlyMap<string, string>, prepared: Prepared): Diagnostic {
  const [other] = diagnostic.related
  const when = other && whenChanged(dates.get(diagnostic.path), dates.get(other.path), nameOf(other, prepared))
  if (when === undefined) return diagnostic
  const { message } = diagnostic
  return { ...diagnostic, message: message.endsWith('.') ? `${message.slice(0, -1)} (${when}).` : `${message} (${when})` }
}

/** “changed 3 March 2026; the public page 9 May 2026”. */
function whenChanged(here: string | undefined, there: string | undefined, other: string): string | undefined {
  if (here === undefined) return there === undefined ? undefined : `${other} was changed ${inWords(there)}`
  if (there === undefined) return `changed ${inWords(here)}`
  return here === there ? `both changed ${inWords(here)}` : `changed ${inWords(here)}; ${other} ${inWords(there)}`
}

/** “2026-03-03” as people write it. */
function inWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

function nameOf({ path }: Related, { config, configOf }: Prepared): string {
  if (config.drift.facts?.some(({ at }) => at.path === path)) return 'the facts file'
  return configOf(path).audience === 'docs' ? 'the public page' : 'the other document'
}
