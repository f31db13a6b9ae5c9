import { isLoose } from '../statements/cues.ts'
import type { Anchors } from './anchors.ts'
import type { Candidate } from './candidates.ts'
import { type Claim, countedNoun } from './claims.ts'
import type { Similarity } from './similarity.ts'

/** What speaks for and against two claims stating one fact. Each is 0 when it says nothing. */
export interface Evidence {
  /** Likeness of their subjects, 0 to 1. */
  readonly similarity: number
  /** Rare words that both sentences have. */
  readonly near: number
  readonly macro: number
  /** Rare words of the one's sentence that the other's headings have. */
  readonly far: number
  /** Other values agree in the same two passages. */
  readonly anchored: number
  /** Share of the document's agreeing values that stand in that public document. */
  readonly share: number
  /** How much more alike than the next best counterpart, from either side. */
  readonly lead: number
  readonly leadBack: number
  /** How much less alike than an agreeing counterpart; negative. */
  readonly lag: number
  /** For table cells: whether row and column correspond. */
  readonly grid: number
  /** Small numbers without a unit are everywhere … */
  readonly isCount: number
  /** … less so when they count the same thing, more when they count another. */
  readonly sameNoun: number
  readonly otherNoun: number
  /** Natural logarithm of how many times one value is the other. */
  readonly ratio: number
  readonly approximate: number
  readonly pointDiffers: number
  /** Who changes a span of time seldom changes its unit; spans in other units are often those of something else. */
  readonly sameUnit: number
  readonly otherUnit: number
  /** Texts are full of times of day. */
  readonly clock: number
  /** The statement speaks of what is tried, usual or allowed once. */
  readonly loose: number
  /** Neither sentence states another value of the same kind that could be the one meant. */
  readonly alone: number
}

/**
 * Weight of each piece of evidence: log odds, fitted once by logistic regression on the differing values of invented companies
 * and rounded. A candidate whose sum is 0 is as likely as not.
 */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  similarity: 1.4,
  near: 1,
  macro: 0.9,
  far: 1.5,
  anchored: 2.6,
  share: 2.8,
  lead: 7.4,
  leadBack: 5,
  lag: 3,
  grid: 2.6,
  isCount: -2,
  sameNoun: 2.3,
  otherNoun: -1.5,
  ratio: -1.35,
  approximate: -2.7,
  pointDiffers: -3.6,
  sameUnit: 0.8,
  otherUnit: -0.4,
  clock: -0.6,
  loose: -3.1,
  alone: 1.3
}
const BIAS = -3.2

/** A lead beyond this says no more. */
const MOST_LEAD = 0.2
const LEAST_LEAD = -0.1

/** The nearest rivals of a candidate: their likeness, 0 for none. */
export interface Rivals {
  readonly other: number
  readonly otherBack: number
  readonly agreeing: number
}

function flag(condition: boolean): number {
  return condition ? 1 : 0
}

function lead(similarity: number, rival: number): number {
  return Math.max(LEAST_LEAD, Math.min(MOST_LEAD, similarity - rival))
}

/** 1 where two counts count the same thing, -1 where they count different things, 0 where that is not said. */
function nounAgreement(one: Claim, other: Claim): number {
  if (one.value.dimension !== 'count' || other.value.dimension !== 'count') return 0
  const [first, second] = [countedNoun(one), countedNoun(other)]
  if (first !== undefined && second !== undefined) return first === second ? 1 : -1
  return flag((first !== undefined && other.local.has(first)) || (second !== undefined && one.local.has(second)))
}

function isPoint({ value, relation }: Claim): boolean {
  return value.point === true || relation === 'before' || relation === 'after'
}

/** 1 where two spans of time have one unit, -1 where they have two, 0 where one has none or is no span. */
function unitAgreement({ internal: { value: one }, docs: { value: other } }: Candidate): number {
  if (one.dimension !== 'duration' || one.unit === undefined || other.unit === undefined || one.point || other.point) return 0
  return one.unit === other.unit && Boolean(one.working) === Boolean(other.working) ? 1 : -1
}

/** Whether a claim is the only one of its kind in its sentence; a cell has no others anyway. */
function isAlone({ statement, value, siblings }: Claim): boolean {
  return statement.kind !== 'table-cell' && siblings.filter((each) => each.value.dimension === value.dimension).length === 1
}

/** How many times one value is the other, as a natural logarithm; 0 where that means nothing. */
export function ratioOf({ internal, docs }: Candidate): number {
  const [one, other] = [internal.value.high, docs.value.high]
  return one > 0 && other > 0 ? Math.abs(Math.log(one / other)) : 0
}

/** Collects the evidence for a candidate. */
export function gatherEvidence(candidate: Candidate, rivals: Rivals, anchors: Anchors, similarity: Similarity): Evidence {
  const { internal, docs } = candidate
  return {
    similarity: candidate.similarity,
    near: similarity.sharedNear(internal, docs),
    macro: flag(internal.statement.audience === 'macro'),
    far: similarity.sharedFar(internal, docs),
    anchored: flag(anchors.isAnchored(candidate)),
    share: anchors.share(candidate),
    lead: lead(candidate.similarity, rivals.other),
    leadBack: lead(candidate.similarity, rivals.otherBack),
    lag: Math.min(0, candidate.similarity - rivals.agreeing),
    grid: anchors.grid(candidate),
    isCount: flag(internal.value.dimension === 'count'),
    sameNoun: flag(nounAgreement(internal, docs) > 0),
    otherNoun: flag(nounAgreement(internal, docs) < 0),
    ratio: ratioOf(candidate),
    approximate: flag(internal.value.approximate === true || docs.value.approximate === true),
    pointDiffers: flag(Boolean(internal.value.point) !== Boolean(docs.value.point) && isPoint(internal) !== isPoint(docs)),
    sameUnit: flag(unitAgreement(candidate) > 0),
    otherUnit: flag(unitAgreement(candidate) < 0),
    clock: flag(internal.value.dimension === 'time'),
    loose: flag(isLoose(internal.statement)),
    alone: flag(isAlone(internal) && isAlone(docs) && nounAgreement(internal, docs) >= 0)
  }
}

const NAMES = Object.keys(WEIGHTS) as readonly (keyof Evidence)[]

/** Log odds that the two claims state one fact. */
export function weigh(evidence: Evidence): number {
  return NAMES.reduce((sum, name) => sum + WEIGHTS[name] * evidence[name], BIAS)
}
