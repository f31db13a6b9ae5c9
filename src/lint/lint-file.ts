import type { Diagnostic, Directive, FileResult, LocatedDirective, Location, Notice } from '../core/diagnostic.ts'
import type { Document, Entry, Field, Segment, SourceFile } from '../core/document.ts'
import type { LineIndex } from '../core/line-index.ts'
import type { Range } from '../core/mapped-text.ts'
import type { Extractor } from '../core/rule.ts'
import { UNREADABLE_FILE } from '../core/rule-reference.ts'
import { readFields } from '../read/read-fields.ts'
import type { Reader } from '../read/read-result.ts'
import { type FieldSearch, findInField } from './find/find-in-field.ts'
import type { FoundInField } from './find/found-in-field.ts'
import type { Linter } from './find/linter.ts'
import type { FileSettings } from './find/settings.ts'
import { changeWordsOf } from './fix/change-words.ts'
import { locateFinding, locateRange, type OpenFile } from './places/locate.ts'
import type { FileTask } from './prepare/file-task.ts'
import { SkippedEntries } from './skipped-entries.ts'

/** How a file is linted. */
export interface LintFileOptions {
  readonly settings: FileSettings
  /** The settings of one entry, where some differ. */
  readonly settingsOf?: (entry: Entry) => FileSettings
  readonly linter: Linter
  readonly task: FileTask
  /** What reads a file whose texts lie among data; absent for a file that is one text. */
  readonly reader?: Reader | undefined
}

/** Lints one file. Pure: the same text, settings and rules give the same plain JSON. */
export function lintFile(file: SourceFile, lines: LineIndex, options: LintFileOptions): FileResult {
  const { settings, settingsOf, linter, task } = options
  const open: OpenFile = { path: file.path, text: file.text, lines }
  const read = (options.reader ?? readFields)(file, settings)
  const diagnostics: Diagnostic[] = read.problems.map(({ range, message }) => unreadable(open, range, message))
  const directives: LocatedDirective[] = []
  const notices: Notice[] = [...read.notices]
  const facts: Record<string, unknown[]> = {}
  const skipped = new SkippedEntries()
  const entries = new Set<string>()
  let holdsInside = false
  const locate = (directive: Directive) => locateDirective(directive, lines)
  for (const directive of read.directives ?? []) directives.push(locate(directive))
  for (const field of read.fields) {
    entries.add(field.entry?.pointer ?? '')
    if (skipped.skips(field, task)) continue
    const own = field.entry && settingsOf ? settingsOf(field.entry) : settings
    const needed = extractorsFor(own, options)
    const asked = withAudience(field, own, settings)
    holdsInside ||= asked.audience !== 'docs'
    if (!task.reports && needed.length === 0) continue
    const found = foundIn(asked, file, { settings: own, linter, reports: task.reports, isWhole: needed.length > 0 })
    const entry = field.entry && { entry: field.entry.pointer }
    for (const directive of found.directives) directives.push({ ...locate(directive), ...entry })
    notices.push(...found.notices)
    const change = changeWordsOf(field)
    for (const finding of found.findings) diagnostics.push(locateFinding(open, found.document, finding, change))
    collect(found.document, open, needed, facts)
  }
  return {
    path: file.path,
    // A document counts once, an export once for each of its entries.
    entries: Math.max(1, entries.size),
    diagnostics,
    directives,
    notices,
    facts,
    ...skipped.counts(),
    ...(holdsInside && { holdsInside }),
    ...(read.isPassedOver && { isPassedOver: true })
  }
}

function locateDirective(directive: Directive, lines: LineIndex): LocatedDirective {
  const { covers } = directive
  return { ...directive, ...lines.locate(directive.range), ...(covers && { lastLine: lines.locate(covers).endLine }) }
}

/** Who reads an entry is for the config to say where the format only implies it. */
function withAudience(field: Field, own: FileSettings, file: FileSettings): Field {
  return field.isAudienceImplied && own.audience !== file.audience ? { ...field, audience: own.audience } : field
}

/** A problem of the file itself, as a diagnostic. */
export function unreadable(file: OpenFile, range: Range, message: string): Diagnostic {
  return {
    path: file.path,
    range,
    ...file.lines.locate(range),
    ruleId: UNREADABLE_FILE,
    messageId: 'unreadable',
    message,
    severity: 'error',
    actual: '',
    excerpt: { text: '', range: { start: 0, end: 0 } },
    suggestions: [],
    related: []
  }
}

/** What is found in a field; what was found before where the same text stands in many entries. */
function foundIn(field: Field, file: SourceFile, search: FieldSearch): FoundInField {
  const { linter, isWhole, settings } = search
  if (!linter.recurring || !field.entry || isWhole) return findInField(field, file, search)
  return linter.recurring.find(field, file.path, settings, (each, shown) => findInField(each, file, search, shown))
}

/** What takes facts out of a text in this run. */
function extractorsFor(settings: FileSettings, { linter, task }: LintFileOptions): readonly Extractor<unknown>[] {
  const needed = task.collects ? extractors(settings, linter) : []
  return task.reports && linter.measure ? [...needed, linter.measure] : needed
}

/** The extractors of all workspace rules that are on for the file, each once. */
function extractors(settings: FileSettings, linter: Linter): readonly Extractor<unknown>[] {
  const needed = new Set<Extractor<unknown>>()
  for (const { meta, code } of linter.ruleset.rules) {
    const setting = settings.rules.get(meta.id)?.setting
    if (code?.form === 'workspace' && setting !== undefined && setting !== 'off') needed.add(code.extractor)
  }
  return [...needed]
}

function collect(
  document: Document,
  file: OpenFile,
  needed: readonly Extractor<unknown>[],
  facts: Record<string, unknown[]>
): void {
  const locate = (segment: Segment, range: Range): Location => locateRange(file, segment, range)
  for (const extractor of needed) {
    const list = facts[extractor.name] ?? []
    for (const fact of extractor.collect(document, locate)) list.push(fact)
    facts[extractor.name] = list
  }
}
