import { documentKey } from '../statements/document-key.ts'
import type { Statement } from '../statements/statement.ts'
import { contentStems, stemsOf } from '../words/content-words.ts'
import { agrees, type Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import type { Contrasts } from './contrasts.ts'

/** What the values that agree tell of one document: which public claims restate its own, and which passages speak of the same. */
export interface Anchors {
  /** How alike the pair is that a claim agrees in; 0 for a claim that agrees with nothing. */
  strength(claim: Claim): number
  /** Whether other values agree in the two passages (rows, list items, paragraphs) of a candidate. */
  isAnchored(candidate: Candidate): boolean
  /** Share of the document's agreeing values that stand in the candidate's public document. */
  share(candidate: Candidate): number
  /** For two table cells: 1 when both row and column correspond, 0 when one does, -1 when none does; 0 for anything else. */
  grid(candidate: Candidate): number
}

/** Values that agree are anchors only where their subjects are at least so alike: equal numbers are common. */
const LEAST_ALIKE = 0.12
/** Documents with few agreeing values get no full share. */
const FEWEST = 3

function passageKey(statement: Statement): string {
  return `${documentKey(statement)}\n${statement.record}`
}

function isGridded({ internal, docs }: Candidate): boolean {
  return [internal, docs].every(
    ({ statement }) => statement.kind === 'table-cell' && statement.row !== undefined && statement.column !== undefined
  )
}

type Axis = 'row' | 'column'
const STRAIGHT: readonly (readonly [Axis, Axis])[] = [
  ['column', 'column'],
  ['row', 'row']
]
const TURNED: readonly (readonly [Axis, Axis])[] = [
  ['column', 'row'],
  ['row', 'column']
]

function axisKey({ internal, docs }: Candidate, [mine, theirs]: readonly [Axis, Axis]): string {
  const head = (statement: Statement, axis: Axis): string =>
    `${documentKey(statement)}\n${statement.headings.join('\n')}\n${axis}\n${statement[axis] ?? ''}`
  return `${head(internal.statement, mine)}\n${head(docs.statement, theirs)}`
}

function headsAlike({ internal, docs }: Candidate, [mine, theirs]: readonly [Axis, Axis]): boolean {
  const words = stemsOf(internal.statement[mine] ?? '')
  return contentStems(docs.statement[theirs] ?? '').some((stem) => words.has(stem))
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Pairs the agreeing values of one document with public ones, one to one, the most alike first. */
export function findAnchors(candidates: readonly Candidate[], contrasts: Contrasts): Anchors {
  const strengths = new Map<Claim, number>()
  const passages = new Map<string, number>()
  const documents = new Map<string, number>()
  const axes = new Map<string, number>()
  let total = 0
  for (const candidate of candidates) {
    const { internal, docs, relation, similarity } = candidate
    if (!agrees(relation) || similarity < LEAST_ALIKE || strengths.has(internal) || strengths.has(docs)) continue
    if (contrasts.differ(internal, docs)) continue
    strengths.set(internal, similarity)
    strengths.set(docs, similarity)
    count(passages, `${passageKey(internal.statement)}\n${passageKey(docs.statement)}`)
    count(documents, documentKey(docs.statement))
    if (isGridded(candidate)) for (const pair of [...STRAIGHT, ...TURNED]) count(axes, axisKey(candidate, pair))
    total++
  }
  const correspond = (candidate: Candidate, pairs: typeof STRAIGHT): number =>
    pairs.filter((pair) => axes.has(axisKey(candidate, pair)) || headsAlike(candidate, pair)).length
  return {
    strength: (claim) => strengths.get(claim) ?? 0,
    isAnchored: ({ internal, docs }) => passages.has(`${passageKey(internal.statement)}\n${passageKey(docs.statement)}`),
    share: ({ docs }) => (documents.get(documentKey(docs.statement)) ?? 0) / Math.max(FEWEST, total),
    grid: (candidate) => (isGridded(candidate) ? Math.max(correspond(candidate, STRAIGHT), correspond(candidate, TURNED)) - 1 : 0)
  }
}
