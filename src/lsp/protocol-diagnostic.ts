import { pathToFileURL } from 'node:url'
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as ProtocolDiagnostic, type Range } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Diagnostic, Related, Severity } from '../core/diagnostic.ts'
import type { LineRange } from '../core/line-index.ts'
import type { Range as TextRange } from '../core/mapped-text.ts'
import { UNUSED_DIRECTIVE } from '../core/rule-reference.ts'
import { rulePageUrl } from '../report/text/rule-url.ts'

/** What reports call the tool. */
export const SOURCE = 'partnerlint'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
}

/** What is known of an editor and of the rules, as far as the form of a diagnostic depends on it. */
export interface DiagnosticForm {
  /** Whether the editor shows other places that a diagnostic speaks of. */
  readonly showsRelated: boolean
  /** Whether a rule has a page on the web. */
  hasPage(ruleId: string): boolean
  /** How a path reads in a sentence. */
  shortPath(path: string): string
}

/** A diagnostic as the protocol has it; lines and characters from 0, in UTF-16 units. */
export function protocolDiagnostic(diagnostic: Diagnostic, document: TextDocument, form: DiagnosticForm): ProtocolDiagnostic {
  const { ruleId, severity, message, related } = diagnostic
  return {
    range: rangeIn(document, diagnostic.range),
    severity: SEVERITIES[severity],
    code: ruleId,
    ...(form.hasPage(ruleId) && { codeDescription: { href: rulePageUrl(ruleId) } }),
    source: SOURCE,
    message: form.showsRelated ? message : [message, ...related.map((other) => placeText(other, form))].join('\n'),
    ...(ruleId === UNUSED_DIRECTIVE && { tags: [DiagnosticTag.Unnecessary] }),
    ...(form.showsRelated && related.length > 0 && { relatedInformation: related.map(relatedInformation) })
  }
}

/** A range of a text, which begins behind a byte order mark, in a document of an editor, which may have kept it. */
export function rangeIn(document: TextDocument, { start, end }: TextRange): Range {
  const mark = markLength(document)
  return { start: document.positionAt(start + mark), end: document.positionAt(end + mark) }
}

/** How many UTF-16 units stand before the text that was linted. */
export function markLength(document: TextDocument): number {
  return document.getText({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }) === '\uFEFF' ? 1 : 0
}

/** A range of lines and columns from 1 as the protocol counts them. */
export function rangeOfLines({ line, column, endLine, endColumn }: LineRange): Range {
  return { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } }
}

function relatedInformation({ path, message, ...place }: Related) {
  return { location: { uri: pathToFileURL(path).href, range: rangeOfLines(place) }, message }
}

function placeText({ path, line, column, message }: Related, { shortPath }: DiagnosticForm): string {
  return `${shortPath(path)}:${line}:${column}: ${message}`
}
