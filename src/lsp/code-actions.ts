import { extname } from 'node:path'
import { type CodeAction, CodeActionKind, type CodeActionParams, Command, type Range } from 'vscode-languageserver/node'
import type { Diagnostic, Suggestion } from '../core/diagnostic.ts'
import { UNREADABLE_FILE, UNUSED_DIRECTIVE } from '../core/rule-reference.ts'
import { shorten } from '../core/shorten.ts'
import { suppressionPlace } from '../lint/suppress/suppress-finding.ts'
import { isDataFile } from '../read/data/data-kind.ts'
import { documentEdit, type EditForm, type FillInParts, fillInEdit } from './document-edit.ts'
import { type OpenDocument, textOf } from './linted-document.ts'
import type { ProjectLinter } from './project-linter.ts'
import { protocolDiagnostic, rangeIn } from './protocol-diagnostic.ts'

/** The command that says how a rule is turned off where no comment can do it. */
export const EXPLAIN_OVERRIDE = 'partnerlint.explainOverride'

/** Mends all of a document that needs no reading. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.partnerlint`

/** More are not looked at for places of comments: each takes a linting of the document. */
const MOST_SUPPRESSED = 8

/** What a document offers to change, and how the editor takes it. */
export interface ActionContext {
  readonly open: OpenDocument
  readonly linter: ProjectLinter
  readonly form: EditForm
}

/** What can be done about the findings in a part of a document. */
export async function codeActions({ range, context: { only } }: CodeActionParams, context: ActionContext): Promise<CodeAction[]> {
  const { open } = context
  const isWanted = (kind: string) => !only || only.some((each) => kind === each || kind.startsWith(`${each}.`))
  const found = open.diagnostics.filter((diagnostic) => touches(rangeIn(open.document, diagnostic.range), range))
  const actions: CodeAction[] = []
  if (isWanted(CodeActionKind.QuickFix)) {
    for (const diagnostic of found) actions.push(...rewrites(diagnostic, context))
    actions.push(...(await suppressions(found, context)))
  }
  // Asked for by name, as when a file is saved: it would crowd the list of what can be done at one place.
  if (only && isWanted(FIX_ALL)) actions.push(...(await fixAll(context)))
  return actions
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

function quickFix(title: string, diagnostic: Diagnostic, { open: { document } }: ActionContext): CodeAction {
  const form = { showsRelated: true, hasPage: () => false, shortPath: (path: string) => path }
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [protocolDiagnostic(diagnostic, document, form)] }
}

function rewrites(diagnostic: Diagnostic, context: ActionContext): readonly CodeAction[] {
  const { open, form } = context
  const { fix, actual, suggestions } = diagnostic
  const mended = fix && {
    ...quickFix(`Mend “${shorten(actual, 60)}”`, diagnostic, context),
    isPreferred: true,
    edit: documentEdit(open.document, [fix], form)
  }
  return [...(mended ? [mended] : []), ...suggestions.flatMap((each) => suggested(each, diagnostic, context))]
}

function suggested({ text, fix }: Suggestion, diagnostic: Diagnostic, context: ActionContext): readonly CodeAction[] {
  const { open, form } = context
  const title = `Write “${shorten(text, 120)}”`
  if (fix) return [{ ...quickFix(title, diagnostic, context), edit: documentEdit(open.document, [fix], form) }]
  const parts = fillInParts(text)
  if (parts.every((part) => typeof part === 'string') || !takesWords(diagnostic, context)) return []
  const edit = fillInEdit(open.document, diagnostic.range, parts, form)
  return [{ ...quickFix(`${title}, and fill it in`, diagnostic, context), edit }]
}

/** The parts of a suggestion; what is to be filled in keeps its braces, so that it cannot be overlooked. */
function fillInParts(text: string): FillInParts {
  const parts = text.split(/(\{[^{}]*\})/).filter((part) => part !== '')
  return parts.map((part) => (part.startsWith('{') ? { fillIn: part } : part))
}

/** Whether the file holds just the reported words at the place, and any others could stand there. */
function takesWords({ path, range, actual }: Diagnostic, { open }: ActionContext): boolean {
  if (isDataFile(path) || extname(path).toLowerCase() === '.mdx') return false
  return actual !== '' && textOf(open).slice(range.start, range.end) === actual
}

async function suppressions(found: readonly Diagnostic[], context: ActionContext): Promise<readonly CodeAction[]> {
  const seen = new Set<string>()
  const actions: CodeAction[] = []
  for (const diagnostic of found) {
    const { ruleId, line } = diagnostic
    if (ruleId === UNREADABLE_FILE || ruleId === UNUSED_DIRECTIVE || seen.has(`${line} ${ruleId}`)) continue
    seen.add(`${line} ${ruleId}`)
    if (seen.size > MOST_SUPPRESSED) break
    actions.push(await suppression(diagnostic, context))
  }
  return actions
}

async function suppression(diagnostic: Diagnostic, context: ActionContext): Promise<CodeAction> {
  const { open, linter, form } = context
  const { path, ruleId } = diagnostic
  const place = await suppressionPlace(textOf(open), diagnostic, (text) => linter.lintText(path, text))
  if (!place) {
    const title = `Allow “${ruleId}” here: how to`
    const { uri } = open.document
    return {
      ...quickFix(title, diagnostic, context),
      command: Command.create(title, EXPLAIN_OVERRIDE, uri, diagnostic.range.start, ruleId)
    }
  }
  const parts = [place.before, { fillIn: 'why it fits here' }, place.after].filter((part) => part !== '')
  const edit = fillInEdit(open.document, { start: place.at, end: place.at }, parts, form)
  return { ...quickFix(`Allow “${ruleId}” here, with a reason`, diagnostic, context), edit }
}

/** All fixes at once, as `--fix` makes them. */
async function fixAll({ open, linter, form }: ActionContext): Promise<readonly CodeAction[]> {
  const known = new Set(open.diagnostics.filter(({ fix }) => fix).map(({ ruleId }) => ruleId))
  if (known.size === 0) return []
  const output = (await linter.lint(open.path, ({ ruleId }) => known.has(ruleId)))?.output
  const text = textOf(open)
  const fixed = output?.replace(/^\uFEFF/, '')
  if (fixed === undefined || fixed === text) return []
  const edit = documentEdit(open.document, [{ range: { start: 0, end: text.length }, text: fixed }], form)
  return [{ title: 'Mend all that needs no reading', kind: FIX_ALL, edit }]
}
