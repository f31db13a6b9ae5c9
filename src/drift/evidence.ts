import type { Anchors } from './anchors.ts'
import type { Candidate } from './candidates.ts'
import { type Claim, countedNoun } from './claims.ts'
import { isLoose } from './cues.ts'
import type { Similarity } from './similarity.ts'

/** What speaks for and against two claims stating one fact. Each is 0 when it says nothing. */
export interface Evidence {
  /** Likeness of their subjects, 0 to 1. */
  readonly similarity: number
  /** Rare words that both sentences have, and that the one's sentence and the other's headings have. */
  readonly near: number
  readonly far: number
  readonly sharesWord: number
  /** Other values agree in the same two passages; share of agreeing values in that public document. */
  readonly anchored: number
  readonly share: number
  /** How much more alike than the next best counterpart, from either side. */
  readonly lead: number
  readonly leadBack: number
  /** How much less alike than an agreeing counterpart, from either side; negative. */
  readonly lag: number
  readonly lagBack: number
  readonly grid: number
  readonly isCount: number
  readonly sameNoun: number
  /** Natural logarithm of how many times one value is the other. */
  readonly ratio: number
  readonly approximate: number
  readonly workingDiffers: number
  readonly pointDiffers: number
  readonly loose: number
  readonly bare: number
  readonly boundsOnly: number
}

/**
 * Weight of each piece of evidence: log odds, fitted once by logistic regression on the differing values of invented companies
 * and rounded. A candidate whose sum is 0 is as likely as not.
 */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  similarity: 0.6,
  near: 0.8,
  far: 2.4,
  sharesWord: 0.4,
  anchored: 3.85,
  share: 1.6,
  lead: 10,
  leadBack: 4.6,
  lag: 1,
  lagBack: 6.5,
  grid: 2.6,
  isCount: -1.9,
  sameNoun: 1.85,
  ratio: -1,
  approximate: -2.7,
  workingDiffers: -3.5,
  pointDiffers: -1.75,
  loose: -3,
  bare: -0.8,
  boundsOnly: -7.7
}
const BIAS = -2.8

/** A lead beyond this says no more. */
const MOST_LEAD = 0.2
const LEAST_LEAD = -0.1

/** The nearest rivals of a candidate: their likeness, 0 for none. */
export interface Rivals {
  readonly other: number
  readonly otherBack: number
  readonly agreeing: number
  readonly agreeingBack: number
}

function flag(condition: boolean): number {
  return condition ? 1 : 0
}

function lead(similarity: number, rival: number): number {
  return Math.max(LEAST_LEAD, Math.min(MOST_LEAD, similarity - rival))
}

function nounsAgree(one: Claim, other: Claim): boolean {
  if (one.value.dimension !== 'count' || other.value.dimension !== 'count') return false
  const [first, second] = [countedNoun(one), countedNoun(other)]
  return (first !== undefined && other.local.has(first)) || (second !== undefined && one.local.has(second))
}

/** How many times one value is the other, as a natural logarithm; 0 where that means nothing. */
export function ratioOf({ internal, docs }: Candidate): number {
  const [one, other] = [internal.value.high, docs.value.high]
  return one > 0 && other > 0 ? Math.abs(Math.log(one / other)) : 0
}

/** Collects the evidence for a candidate. */
export function gatherEvidence(candidate: Candidate, rivals: Rivals, anchors: Anchors, similarity: Similarity): Evidence {
  const { internal, docs, relation } = candidate
  let sharesWord = false
  for (const word of internal.beside) sharesWord ||= docs.beside.has(word)
  return {
    similarity: candidate.similarity,
    near: similarity.sharedNear(internal, docs),
    far: similarity.sharedFar(internal, docs),
    sharesWord: flag(sharesWord),
    anchored: flag(anchors.isAnchored(candidate)),
    share: anchors.share(candidate),
    lead: lead(candidate.similarity, rivals.other),
    leadBack: lead(candidate.similarity, rivals.otherBack),
    lag: Math.min(0, candidate.similarity - rivals.agreeing),
    lagBack: Math.min(0, candidate.similarity - rivals.agreeingBack),
    grid: anchors.grid(candidate),
    isCount: flag(internal.value.dimension === 'count'),
    sameNoun: flag(nounsAgree(internal, docs)),
    ratio: ratioOf(candidate),
    approximate: flag(internal.value.approximate === true || docs.value.approximate === true),
    workingDiffers: flag(Boolean(internal.value.working) !== Boolean(docs.value.working)),
    pointDiffers: flag(Boolean(internal.value.point) !== Boolean(docs.value.point)),
    loose: flag(isLoose(internal.statement)),
    bare: flag(relation === 'bare'),
    boundsOnly: flag(relation === 'bounds')
  }
}

const NAMES = Object.keys(WEIGHTS) as readonly (keyof Evidence)[]

/** Log odds that the two claims state one fact. */
export function weigh(evidence: Evidence): number {
  return NAMES.reduce((sum, name) => sum + WEIGHTS[name] * evidence[name], BIAS)
}
