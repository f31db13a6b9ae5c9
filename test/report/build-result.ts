import type { Diagnostic, Notice, Related } from '../../src/core/diagnostic.ts'
import type { LintResult, ReportedFile, ReporterOptions } from '../../src/core/lint-result.ts'
import type { RuleMeta } from '../../src/core/rule.ts'

/** The folder that the paths of made-up results lie in. */
export const ROOT = '/home/dana/helpdesk'

export function absolute(path: string): string {
  return path.startsWith('/') ? path : `${ROOT}/${path}`
}

/** A diagnostic whose words stand between « and » in its one-line sentence, which starts at column 1 of `line`. */
export function buildDiagnostic(marked: string, overrides: Partial<Diagnostic> & { readonly path: string }): Diagnostic {
  const start = Math.max(0, marked.indexOf('«'))
  const text = marked.replace(/[«»]/g, '')
  const end = marked.includes('»') ? marked.indexOf('»') - 1 : start
  const line = overrides.line ?? 1
  const words = text.slice(start, end)
  return {
    range: { start, end },
    line,
    column: start + 1,
    endLine: line,
    endColumn: end + 1,
    ruleId: 'robotic-politeness',
    messageId: 'courtesy',
    message: `“${words}” carries nothing; name what went wrong.`,
    severity: 'warn',
    actual: words,
    excerpt: { text, range: { start, end } },
    suggestions: [],
    related: [],
    ...overrides,
    path: absolute(overrides.path)
  }
}

export function buildRelated(path: string, line: number, column: number, message: string): Related {
  const start = column - 1
  return {
    path: absolute(path),
    range: { start, end: start + 4 },
    line,
    column,
    endLine: line,
    endColumn: column + 4,
    message
  }
}

export function buildNotice(path: string, line: number, message: string): Notice {
  return { path: absolute(path), line, message }
}

export function buildFile(
  path: string,
  diagnostics: readonly Diagnostic[] = [],
  overrides: Partial<ReportedFile> = {}
): ReportedFile {
  return { path: absolute(path), entries: 1, diagnostics, suppressed: [], ...overrides }
}

export function buildRule(id: string, overrides: Partial<RuleMeta> = {}): RuleMeta {
  return {
    id,
    summary: `What ${id} flags, in one sentence.`,
    severity: 'warn',
    audiences: ['macro', 'docs'],
    messages: { courtesy: { text: '“{actual}” carries nothing; name what went wrong.' } },
    options: {},
    why: 'A phrase that fits every message tells the reader that nobody read theirs.',
    examples: {
      invalid: [{ text: 'Hi Sam, «we apologize for any inconvenience».' }],
      valid: [{ text: 'I’m sorry the export lost your Tuesday data.' }]
    },
    workspace: false,
    ...overrides
  }
}

/** A result of the given files; a file for each diagnostic's path is added where there is none. */
export function buildResult(found: readonly (Diagnostic | ReportedFile)[], overrides: Partial<LintResult> = {}): LintResult {
  const files = new Map<string, ReportedFile>()
  for (const item of found) {
    if ('diagnostics' in item) files.set(item.path, item)
    else files.set(item.path, buildFile(item.path, [...(files.get(item.path)?.diagnostics ?? []), item]))
  }
  return {
    files: [...files.values()],
    rules: [buildRule('robotic-politeness'), buildRule('drift-value', { workspace: true, severity: 'error' })],
    notices: [],
    skipped: [],
    skippedEntries: [],
    remarks: [],
    ...overrides
  }
}

export function buildOptions(overrides: Partial<ReporterOptions> = {}): ReporterOptions {
  return { cwd: ROOT, root: ROOT, color: false, hyperlinks: false, version: '1.2.3', source: () => undefined, ...overrides }
}
