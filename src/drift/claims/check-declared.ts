import type { Related, WorkspaceFinding } from '../../core/diagnostic.ts'
import { OPAQUE } from '../../core/document.ts'
import type { DriftSettings } from '../../core/rule.ts'
import { findAsides, isExample, isHistory, isLoose, isQuestion } from '../statements/cues.ts'
import { relativePath } from '../statements/relative-path.ts'
import type { StatedValue, Statement } from '../statements/statement.ts'
import { compareValues } from '../values/compare-values.ts'
import { contentWords } from '../words/content-words.ts'
import { DeclaredFacts, type Mention, mayState } from './declared-facts.ts'

/** Values further apart than this are hardly two versions of one fact. */
const FURTHEST = 12
/** Characters behind a count within which its noun begins. */
const NOUN_REACH = 32

/** Reports every statement that says a declared fact otherwise, and those that state it where it may not appear. */
export function* checkDeclared(facts: readonly Statement[], drift: DriftSettings): Iterable<WorkspaceFinding> {
  if (!drift.facts || drift.facts.length === 0) return
  const declared = new DeclaredFacts(drift.facts)
  const asides = findAsides(facts)
  for (const statement of facts) {
    if (statement.values.length === 0 || asides.has(statement) || !isStated(statement)) continue
    yield* checkStatement(statement, declared.mentions(statement), drift)
  }
}

function isStated(statement: Statement): boolean {
  return !isQuestion(statement) && !isHistory(statement) && !isExample(statement) && !isLoose(statement)
}

function* checkStatement(statement: Statement, mentions: readonly Mention[], drift: DriftSettings): Iterable<WorkspaceFinding> {
  const reported = new Set<StatedValue>()
  for (const mention of mentions) {
    const right = statement.values.find((value) => agrees(value, mention))
    const isHere = mayState(statement.path, mention.fact, drift.matches ?? (() => true))
    const wrong = right ? undefined : nearest(statement, mention, mentions)
    const value = isHere ? wrong : mention.isNamed ? (right ?? wrong) : undefined
    if (!value || reported.has(value)) continue
    reported.add(value)
    yield finding(statement, value, mention, { drift, isHere })
  }
}

function agrees(value: StatedValue, { value: declared }: Mention): boolean {
  const relation = compareValues(value, declared)
  return relation === 'equal' || relation === 'close'
}

/** Whether a value is the one of another fact that is spoken of. */
function isOf(value: StatedValue, mention: Mention): boolean {
  return value.dimension === mention.value.dimension && agrees(value, mention)
}

/** The value that is said of the fact's name: the one that stands nearest to it, unless another fact is meant. */
function nearest(statement: Statement, mention: Mention, mentions: readonly Mention[]): StatedValue | undefined {
  const places = contentWords(statement.text)
    .filter(({ stem }) => mention.stems.has(stem))
    .map(({ start }) => start)
  const distance = ({ range }: StatedValue) => Math.min(...places.map((at) => Math.abs(at - range.start)), statement.text.length)
  return statement.values
    .filter((value) => contradicts(value, mention) && !mentions.some((other) => isOf(value, other)))
    .filter((value) => value.dimension !== 'count' || countsIt(statement, value, mention))
    .toSorted((one, other) => distance(one) - distance(other))[0]
}

function contradicts(value: StatedValue, { value: declared }: Mention): boolean {
  if (Boolean(value.point) !== Boolean(declared.point)) return false
  const relation = compareValues(value, declared)
  return relation === 'differs' || relation === 'bounds'
}

/** Whether a number is of what the name says, and not of what its noun says (“3 seats”). */
function countsIt({ text, row, column }: Statement, { range }: StatedValue, { stems }: Mention): boolean {
  const behind = text.slice(range.end, range.end + NOUN_REACH).split(/[.;:,()|]/, 1)[0] ?? ''
  const [noun] = contentWords(behind)
  const heads = [...contentWords(row ?? ''), ...contentWords(column ?? '')]
  return noun === undefined || stems.has(noun.stem) || heads.some(({ stem }) => stem === noun.stem)
}

interface Circumstances {
  readonly drift: DriftSettings
  readonly isHere: boolean
}

function finding(
  statement: Statement,
  value: StatedValue,
  { fact, value: declared, isNamed }: Mention,
  { drift, isHere }: Circumstances
): WorkspaceFinding {
  const [name = ''] = fact.terms
  const ratio = Math.max(value.high, declared.high) / Math.max(Math.min(value.high, declared.high), Number.MIN_VALUE)
  const isSure = isNamed && (ratio < FURTHEST || value.dimension === 'date' || value.dimension === 'version')
  const related: Related = { ...fact.at, message: `Declared there: “${name}: ${fact.value}”` }
  return {
    messageId: isHere ? (isSure ? 'declared' : 'likely-declared') : 'misplaced',
    at: value.at,
    actual: value.raw,
    excerpt: statement.text.replaceAll(OPAQUE, '…').replace(/\s+/g, ' '),
    data: {
      other: fact.value,
      term: name,
      file: relativePath(drift.root, fact.at.path),
      line: String(fact.at.line),
      places: (fact.globs ?? []).join(', ')
    },
    related: [related],
    ...(statement.entry ? { entry: statement.entry } : {})
  }
}
