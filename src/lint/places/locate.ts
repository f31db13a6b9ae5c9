import type { Diagnostic, Excerpt, Location, Severity, Suggestion, WorkspaceFinding } from '../../core/diagnostic.ts'
import { type Document, OPAQUE, type Segment } from '../../core/document.ts'
import type { LineIndex } from '../../core/line-index.ts'
import { type Range, toSource } from '../../core/mapped-text.ts'
import type { RuleMeta } from '../../core/rule.ts'
import type { RuleFinding } from '../find/check-phrases.ts'
import type { ChangeWords } from '../fix/change-words.ts'
import { fixWords } from '../fix/fix-words.ts'
import { sentenceAround } from '../fix/sentence-around.ts'

/** A file that is being linted: its text and its lines. */
export interface OpenFile {
  readonly path: string
  readonly text: string
  readonly lines: LineIndex
}

const LONGEST_ACTUAL = 120
const LONGEST_EXCERPT = 240
const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warn: 1, error: 2 }

/** Where a range of a segment stands in the file. */
export function locateRange(file: OpenFile, segment: Segment, range: Range): Location {
  const source = toSource(segment, range)
  return { path: file.path, range: source, ...file.lines.locate(source) }
}

/** Turns a finding in a segment into a diagnostic in the file. */
export function locateFinding(file: OpenFile, document: Document, finding: RuleFinding, change: ChangeWords): Diagnostic {
  const { rule, segment, range, messageId } = finding
  const location = locateRange(file, segment, range)
  const actual = readable(file, segment, range)
  const fix = finding.fix === undefined ? undefined : fixWords({ document, segment, range, change }, finding.fix)
  return {
    ruleId: rule.meta.id,
    messageId,
    ...location,
    message: wording(rule.meta, messageId, { ...finding.data, actual: shortened(actual) }),
    severity: severityOf(rule.meta, messageId, finding.setting),
    actual,
    excerpt: excerpt(file, segment, range),
    ...(fix && { fix }),
    suggestions: (finding.suggest ?? []).map((text) => suggestion(segment, range, text, change)),
    related: [],
    ...(document.entry && { entry: document.entry })
  }
}

/** Words a workspace finding as a diagnostic; it comes located. */
export function wordWorkspaceFinding(finding: WorkspaceFinding, meta: RuleMeta, setting: Severity): Diagnostic {
  const { at, messageId, actual, excerpt: text } = finding
  const start = Math.max(0, text.indexOf(actual))
  return {
    ruleId: meta.id,
    messageId,
    ...at,
    message: wording(meta, messageId, { ...finding.data, actual: shortened(actual) }),
    severity: severityOf(meta, messageId, setting),
    actual,
    excerpt: { text, range: { start, end: Math.min(text.length, start + actual.length) } },
    suggestions: (finding.suggest ?? []).map((each) => ({ text: each })),
    related: finding.related,
    ...(finding.entry && { entry: finding.entry })
  }
}

/** The rule's setting is the ceiling of what a message says of itself. */
function severityOf(meta: RuleMeta, messageId: string, setting: Severity): Severity {
  const own = meta.messages[messageId]?.severity
  return own !== undefined && WEIGHT[own] < WEIGHT[setting] ? own : setting
}

/** A message with its placeholders filled. A value is never read as a template itself. */
function wording(meta: RuleMeta, messageId: string, data: Readonly<Record<string, string>>): string {
  const template = meta.messages[messageId]?.text ?? messageId
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? (data[name] as string) : whole))
}

function shortened(text: string): string {
  if (text.length <= LONGEST_ACTUAL) return text
  return `${wellFormed(text.slice(0, LONGEST_ACTUAL - 1)).trimEnd()}…`
}

/** Without half of a surrogate pair at the end, where a text was cut. */
function wellFormed(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text
}

/** A part of a segment as a reader sees it: opaque marks as they stand in the file, white space as one space. */
function readable(file: OpenFile, segment: Segment, range: Range): string {
  let text = ''
  for (let at = range.start; at < range.end; ) {
    const mark = segment.text.indexOf(OPAQUE, at)
    const end = mark < 0 || mark >= range.end ? range.end : mark
    text += segment.text.slice(at, end)
    if (end === range.end) break
    const source = toSource(segment, { start: mark, end: mark + 1 })
    text += file.text.slice(source.start, Math.min(source.end, source.start + LONGEST_ACTUAL))
    at = mark + 1
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** The sentence around a finding, cut to a window where it is long. */
function excerpt(file: OpenFile, segment: Segment, range: Range): Excerpt {
  const sentence = sentenceAround(segment.text, range)
  const room = Math.max(0, LONGEST_EXCERPT - (range.end - range.start)) / 2
  const start = Math.max(sentence.start, Math.floor(range.start - room))
  const end = Math.min(sentence.end, Math.ceil(range.end + room))
  const before = readable(file, segment, { start, end: range.start })
  const actual = readable(file, segment, range)
  const after = readable(file, segment, { start: range.end, end })
  const lead = `${start > sentence.start ? '…' : ''}${before}${spaceAt(segment.text, range.start - 1, before)}`
  const trail = `${spaceAt(segment.text, range.end, after)}${after}${end < sentence.end ? '…' : ''}`
  return { text: lead + actual + trail, range: { start: lead.length, end: lead.length + actual.length } }
}

/** The space between two parts of an excerpt, which trimming has taken away. */
function spaceAt(text: string, offset: number, neighbour: string): string {
  return neighbour !== '' && /\s/.test(text.charAt(offset)) ? ' ' : ''
}

/** A rewrite with the capital letter that the words had; it can be put in as it is where it has no hole to fill. */
function suggestion(segment: Segment, range: Range, text: string, change: ChangeWords): Suggestion {
  const first = segment.text.charAt(range.start)
  const isCapital = first !== first.toLowerCase() && range.end - range.start > 1
  const worded = isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
  const isComplete = !/[{}<>&]/.test(worded) && worded !== ''
  const fix = isComplete ? change(segment, range, worded) : undefined
  return fix ? { text: worded, fix } : { text: worded }
}
