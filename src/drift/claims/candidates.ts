import type { Partners } from '../partners/partners.ts'
import type { Ranker } from '../ranking/rank.ts'
import { compareValues, type Relation } from '../values/compare-values.ts'
import { type Claim, countedNoun } from './claims.ts'
import type { Contrasts } from './contrasts.ts'
import type { Similarity } from './similarity.ts'

/** A claim of a document for colleagues or of a macro, and a public claim that may state the same fact. */
export interface Candidate {
  readonly internal: Claim
  readonly docs: Claim
  readonly relation: Relation
  /** How alike their subjects are, from 0 to 1. */
  readonly similarity: number
}

/** The public claims and all that is needed to find those that are like another. */
export interface PublicClaims {
  readonly claims: readonly Claim[]
  readonly ranker: Ranker
  readonly similarity: Similarity
  readonly contrasts: Contrasts
  readonly partners: Partners
}

/** Public claims looked at for each claim: the right one is among them in nine of ten cases. */
const LOOKED_AT = 30

/** Candidates for the claims of one document, the most alike first. */
export function findCandidates(internal: readonly Claim[], docs: PublicClaims): readonly Candidate[] {
  const partnersOf = ({ statement }: Claim): ReturnType<Partners> => docs.partners(statement.path, statement.audience)
  return internal
    .flatMap((claim) =>
      docs.ranker.rank(claim.words, LOOKED_AT, partnersOf(claim)).flatMap(({ id }): readonly Candidate[] => {
        const other = docs.claims[id]
        if (!other) return []
        const relation = compareValues(claim.value, other.value)
        return relation === 'none'
          ? []
          : [{ internal: claim, docs: other, relation, similarity: docs.similarity.between(claim, other) }]
      })
    )
    .sort((one, other) => other.similarity - one.similarity)
}

/** Whether the two values agree, as far as they say the same. */
export function agrees(relation: Relation): boolean {
  return relation === 'equal' || relation === 'close'
}

/** Whether a number without a unit can be taken for a value in the unit of the other. Shorthand leaves units out, public pages don't. */
function fitsBare({ internal, docs }: Candidate): boolean {
  const { value } = docs
  if (value.dimension === 'count') return false
  if (internal.value.dimension !== 'count') return true
  return /\d/.test(internal.value.raw) && countedNoun(internal) === undefined && value.dimension !== 'temperature' && !value.point
}

/** Whether the values of a candidate differ in a way that can be a conflict. */
export function conflicts(candidate: Candidate): boolean {
  const { relation } = candidate
  return relation === 'differs' || relation === 'bounds' || (relation === 'bare' && fitsBare(candidate))
}
