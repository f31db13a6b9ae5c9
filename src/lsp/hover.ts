import { type Hover, MarkupKind, type Position } from 'vscode-languageserver/node'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { RuleMeta } from '../core/rule.ts'
import { rulePageUrl } from '../report/text/rule-url.ts'
import type { OpenDocument } from './linted-document.ts'
import { rangeIn } from './protocol-diagnostic.ts'
import { hasPage } from './rule-pages.ts'

const SYNTAX = /[\\`*_[\]<>|~!#&]/g

/** Why what stands at a position is reported, and what could stand there. */
export function hoverAt(
  position: Position,
  { document, diagnostics }: OpenDocument,
  rules: readonly { readonly meta: RuleMeta }[]
): Hover | null {
  const offset = document.offsetAt(position)
  const found = diagnostics.filter(({ range }) => {
    const { start, end } = rangeIn(document, range)
    return document.offsetAt(start) <= offset && offset <= document.offsetAt(end)
  })
  const [first] = found
  if (!first) return null
  const value = found.map((diagnostic) => explanation(diagnostic, rules)).join('\n\n---\n\n')
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(document, first.range) }
}

function explanation({ ruleId, suggestions, related }: Diagnostic, rules: readonly { readonly meta: RuleMeta }[]): string {
  const rule = rules.find(({ meta }) => meta.id === ruleId)?.meta
  const name = hasPage(ruleId) ? `[${plain(ruleId)}](${rulePageUrl(ruleId)})` : plain(ruleId)
  return [
    rule ? `**${name}**: ${plain(rule.summary)}` : `**${name}**`,
    ...(rule ? [plain(rule.why.trim())] : []),
    ...(suggestions.length > 0 ? [`You could write:\n\n${suggestions.map(({ text }) => `- ${plain(text)}`).join('\n')}`] : []),
    ...related.map(({ message }) => plain(message))
  ].join('\n\n')
}

/** Text as markdown that shows it and nothing else. */
function plain(text: string): string {
  return text.replace(SYNTAX, '\\$&')
}
