import { groupBy } from '../../core/group-by.ts'
import type { DriftSettings } from '../../core/rule.ts'
import { findPartners } from '../partners/partners.ts'
import { createRanker } from '../ranking/rank.ts'
import { findAsides, isExample, isHistory, isQuestion } from '../statements/cues.ts'
import { COPIED } from '../statements/difference.ts'
import { documentKey } from '../statements/document-key.ts'
import { once } from '../statements/once.ts'
import type { Statement } from '../statements/statement.ts'
import { compareValues } from '../values/compare-values.ts'
import { Vocabulary } from '../words/vocabulary.ts'
import { type Anchors, findAnchors } from './anchors.ts'
import { agrees, type Candidate, conflicts, findCandidates, type PublicClaims } from './candidates.ts'
import { type Claim, claimsOf, countedNoun } from './claims.ts'
import { bothContrasts, learnContrasts } from './contrasts.ts'
import { type Evidence, gatherEvidence, ratioOf, weigh } from './evidence.ts'
import { createSimilarity } from './similarity.ts'
import { findTwins } from './twins.ts'

/** Two claims of one fact whose values differ. */
export interface Conflict extends Candidate {
  /** Why they are taken for one fact; absent where one sentence is a near copy of the other. */
  readonly evidence?: Evidence
  /** Log odds that they state one fact: 0 is as likely as not. */
  readonly odds: number
}

/** A claim is settled when it agrees with a public one nearly as well as with the candidate that it differs from. */
const SETTLED = 0.6
/** Values further apart than this are hardly two versions of one fact (natural logarithm: a factor of twelve). */
const FURTHEST = 2.5

/** A note of who wrote something when is no longer than this. */
const LONGEST_STAMP = 30

const NO_FIGURE = new Set(['date', 'version', 'time'])

/** What one document for colleagues or one macro says otherwise than the public documents. */
function* documentConflicts(claims: readonly Claim[], docs: PublicClaims, asides: ReadonlySet<Statement>): Iterable<Conflict> {
  const candidates = findCandidates(claims, docs)
  const twins = findTwins(candidates)
  for (const twin of twins.conflicts) yield { odds: COPIED, ...twin }
  const anchors = findAnchors(candidates, docs.contrasts)
  const open = candidates.filter(
    (candidate) => !twins.statements.has(candidate.internal.statement) && conflicts(candidate) && !isSettled(candidate, anchors)
  )
  const agreeing = best(candidates.filter(({ relation }) => agrees(relation)))
  const byInternal = groupBy(open, ({ internal }) => internal)
  const byDocs = groupBy(open, ({ docs: claim }) => claim)
  for (const candidate of open) {
    if (
      asides.has(candidate.internal.statement) ||
      !canConflict(candidate) ||
      docs.contrasts.differ(candidate.internal, candidate.docs)
    )
      continue
    const rivals = {
      other: byInternal.get(candidate.internal)?.find((each) => isRival(each.docs, candidate.docs))?.similarity ?? 0,
      otherBack: byDocs.get(candidate.docs)?.find((each) => isRival(each.internal, candidate.internal))?.similarity ?? 0,
      agreeing: agreeing.get(candidate.internal) ?? 0
    }
    const evidence = gatherEvidence(candidate, rivals, anchors, docs.similarity)
    yield { evidence, odds: weigh(evidence), ...candidate }
  }
}

/** Whether a claim is another counterpart than one, and does not merely state the same once more. */
function isRival(claim: Claim, one: Claim): boolean {
  return claim.statement !== one.statement && !agrees(compareValues(claim.value, one.value))
}

/** Best likeness of each claim's agreeing counterparts; the candidates come most alike first. */
function best(candidates: readonly Candidate[]): ReadonlyMap<Claim, number> {
  const found = new Map<Claim, number>()
  for (const { internal, docs, similarity } of candidates) {
    for (const claim of [internal, docs]) if (!found.has(claim)) found.set(claim, similarity)
  }
  return found
}

/** Whether one of the two values is stated on the other side as well, so that the difference is none. */
function isSettled({ internal, docs, relation, similarity }: Candidate, anchors: Anchors): boolean {
  if (Math.max(anchors.strength(internal), anchors.strength(docs)) >= SETTLED * similarity) return true
  if (relation === 'bounds') return false
  return states(docs.statement, internal) || states(internal.statement, docs)
}

/** Whether a sentence has a value that agrees with the claim's. */
function states(statement: Statement, claim: Claim): boolean {
  if (statement.kind === 'table-cell' && claim.statement.kind !== 'table-cell' && statement.values.length === 1) return false
  return statement.values.some((value) => agrees(compareValues(value, claim.value)))
}

function canConflict(candidate: Candidate): boolean {
  const { internal, docs } = candidate
  if (isQuestion(internal.statement) || isQuestion(docs.statement)) return false
  if (isStamp(internal) || isStamp(docs)) return false
  if (ratioOf(candidate) >= FURTHEST || isExample(docs.statement) || isHistory(docs.statement)) return false
  if (!NO_FIGURE.has(internal.value.dimension) && (internal.value.high === 0 || docs.value.high === 0)) return false
  if (internal.value.dimension !== 'count' || docs.value.dimension !== 'count') return true
  const [noun, other] = [countedNoun(internal), countedNoun(docs)]
  return noun === undefined || other === undefined || docs.local.has(noun) || internal.local.has(other)
}

/** Whether a date says when somebody wrote what stands before it: “(2025-11, KL)”. */
function isStamp({ value, statement: { text } }: Claim): boolean {
  return value.dimension === 'date' && text.startsWith('(') && text.length <= LONGEST_STAMP
}

/** For each claim its likeliest conflict, and for each public claim one of each document. */
function choose(conflictsOfDocument: readonly Conflict[]): readonly Conflict[] {
  const taken = new Set<Claim>()
  const chosen: Conflict[] = []
  for (const conflict of conflictsOfDocument.toSorted((one, other) => other.odds - one.odds)) {
    if (taken.has(conflict.internal)) continue
    taken.add(conflict.internal)
    if (taken.has(conflict.docs)) continue
    taken.add(conflict.docs)
    chosen.push(conflict)
  }
  return chosen
}

/** Finds the facts that two audiences are told differently. No document for colleagues changes what is found of another. */
export const align = once((facts, drift): readonly Conflict[] => {
  const asides = findAsides(facts)
  const vocabulary = new Vocabulary()
  const publicFacts = facts.filter(({ audience }) => audience === 'docs')
  const docs = publicClaims(publicFacts, vocabulary, facts, drift)
  const inside = groupBy(
    facts.filter(({ audience }) => audience !== 'docs'),
    ({ path }) => path
  )
  return [...inside.values()].flatMap((own) => {
    const contrasts = bothContrasts(docs.contrasts, learnContrasts(own))
    const claims = own.flatMap((fact) => claimsOf(fact, vocabulary))
    const documents = [...groupBy(claims, ({ statement }) => documentKey(statement)).values()]
    return documents.flatMap((each) => choose([...documentConflicts(each, { ...docs, contrasts }, asides)]))
  })
})

function publicClaims(
  publicFacts: readonly Statement[],
  vocabulary: Vocabulary,
  facts: readonly Statement[],
  drift: DriftSettings
): PublicClaims {
  const claims = publicFacts.flatMap((fact) => claimsOf(fact, vocabulary))
  const ranker = createRanker(claims.map(({ words }) => words))
  return {
    claims,
    ranker,
    similarity: createSimilarity(ranker, claims.length, vocabulary),
    contrasts: learnContrasts(publicFacts),
    partners: findPartners(
      drift,
      facts,
      claims.map(({ statement }) => statement)
    )
  }
}
