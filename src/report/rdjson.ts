import type { Diagnostic, Related, Severity } from '../core/diagnostic.ts'
import type { Fix } from '../core/fix.ts'
import type { LineRange } from '../core/line-index.ts'
import type { ReportedFile, Reporter, ReporterOptions } from '../core/lint-result.ts'
import { ByteColumns } from './text/byte-columns.ts'
import { entryLabel } from './text/entry-label.ts'
import { pathFrom } from './text/file-path.ts'
import { jsonText } from './text/json-text.ts'
import { HOME_PAGE, rulePageUrl } from './text/rule-url.ts'
import { terminalProse, terminalText } from './text/terminal-text.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warn: 'WARNING', info: 'INFO' }

/** Reviewdog's diagnostic format, whose columns count bytes of UTF-8. */
export const rdjson: Reporter = (result, options) => {
  const report = {
    source: { name: 'partnerlint', url: HOME_PAGE },
    diagnostics: result.files.flatMap((file) => problems(file, options))
  }
  return `${jsonText(report)}\n`
}

function problems(file: ReportedFile, { root, source }: ReporterOptions) {
  if (file.diagnostics.length === 0) return []
  const text = source(file.path)
  const columns = text === undefined ? undefined : new ByteColumns(text)
  return file.diagnostics.map((diagnostic) => problem(diagnostic, columns, root))
}

function problem(diagnostic: Diagnostic, columns: ByteColumns | undefined, root: string) {
  const { path, severity, ruleId, related } = diagnostic
  const suggestions = columns ? fixes(diagnostic).map(({ text, range }) => ({ range: columns.offsets(range), text })) : []
  return {
    message: message(diagnostic),
    location: { path: terminalText(pathFrom(root, path)), range: lines(diagnostic, columns) },
    severity: SEVERITIES[severity],
    code: { value: ruleId, url: rulePageUrl(ruleId) },
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && { related_locations: related.map((other) => relatedLocation(other, root)) })
  }
}

function fixes({ fix, suggestions }: Diagnostic): readonly Fix[] {
  return [...(fix ? [fix] : []), ...suggestions.flatMap((suggestion) => (suggestion.fix ? [suggestion.fix] : []))]
}

function message({ message: text, entry, suggestions }: Diagnostic): string {
  const label = entry ? `[${terminalProse(entryLabel(entry))}] ` : ''
  const suggestion = suggestions[0] ? `\nTry: ${terminalProse(suggestions[0].text)}` : ''
  return label + terminalProse(text) + suggestion
}

/** A place with columns where the text of the file is at hand, and with its lines alone where it is not. */
function lines(place: LineRange, columns: ByteColumns | undefined) {
  return columns?.lines(place) ?? { start: { line: place.line }, end: { line: place.endLine } }
}

function relatedLocation({ path, message: text, ...place }: Related, root: string) {
  return {
    message: terminalProse(text),
    location: { path: terminalText(pathFrom(root, path)), range: lines(place, undefined) }
  }
}
