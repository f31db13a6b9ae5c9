import type { Diagnostic, Location } from '../core/diagnostic.ts'
import { OPAQUE } from '../core/document.ts'
import type {
  DriftReport,
  ReportedConflict,
  ReportedDeclaration,
  ReportedDocument,
  ReportedPair,
  ReportedStatement,
  Share
} from '../core/drift-report.ts'
import { groupBy } from '../core/group-by.ts'
import type { DriftSettings } from '../core/rule.ts'
import { type DocumentPair, type PairedDocuments, pairDocuments } from './pairs/pair-documents.ts'
import type { Profile } from './pairs/profile.ts'
import { findAsides } from './statements/cues.ts'
import { documentAudience } from './statements/document-audience.ts'
import type { Statement } from './statements/statement.ts'

/** A difference that some rule found, with the statements on both sides. */
interface FoundConflict {
  readonly diagnostic: Diagnostic
  readonly internal: Statement
  readonly docs: Statement
}

/** Statements by where they stand. */
class StatementFinder {
  readonly #byPath: ReadonlyMap<string, readonly Statement[]>

  constructor(facts: readonly Statement[]) {
    this.#byPath = groupBy(facts, ({ path }) => path)
  }

  /** The statement that holds the beginning of a place: the shortest where several do. */
  at({ path, range }: Location): Statement | undefined {
    let found: Statement | undefined
    for (const statement of this.#byPath.get(path) ?? []) {
      const { start, end } = statement.location.range
      if (start > range.start || end <= range.start) continue
      if (!found || end - start < found.location.range.end - found.location.range.start) found = statement
    }
    return found
  }
}

function foundConflicts(diagnostics: readonly Diagnostic[], finder: StatementFinder): readonly FoundConflict[] {
  return diagnostics.flatMap((diagnostic) => {
    const here = finder.at(diagnostic)
    const there = diagnostic.related[0] && finder.at(diagnostic.related[0])
    if (!here || !there || (here.audience === 'docs') === (there.audience === 'docs')) return []
    const [internal, docs] = here.audience === 'docs' ? [there, here] : [here, there]
    return [{ diagnostic, internal, docs }]
  })
}

function reported({ location, text, headings }: Statement): ReportedStatement {
  const { path, line, column } = location
  return { path, line, column, text: text.replaceAll(OPAQUE, '…').replace(/\s+/g, ' ').trim(), heading: headings.at(-1) ?? '' }
}

function reportedDocument({ statements }: Profile): ReportedDocument {
  const { path = '', title = '', entry } = statements[0] ?? {}
  const audience = documentAudience(statements) ?? 'docs'
  return { path, title, audience, ...(entry && { entry: entry.title }) }
}

function sum({ held, of }: Share, other: Share): Share {
  return { held: held + other.held, of: of + other.of }
}

function portion({ held, of }: Share): number {
  return of === 0 ? 1 : held / of
}

/** Puts a report together from what was paired and what was found. */
class ReportBuilder {
  readonly #paired: PairedDocuments
  readonly #asides: ReadonlySet<Statement>
  readonly #conflicts: readonly FoundConflict[]
  readonly #contradicted: ReadonlySet<Statement>
  /** What any pair of a document holds, and the statements that count on each side. */
  readonly #held = new Map<Profile, Set<Statement>>()

  constructor(paired: PairedDocuments, facts: readonly Statement[], conflicts: readonly FoundConflict[]) {
    this.#paired = paired
    this.#asides = findAsides(facts)
    this.#conflicts = conflicts
    this.#contradicted = new Set(conflicts.flatMap(({ internal, docs }) => [internal, docs]))
    for (const { internal, docs, inDocs, inInternal } of paired.pairs) {
      this.#hold(internal, inDocs.keys())
      if (documentAudience(internal.statements) === 'internal') this.#hold(docs, inInternal.keys())
    }
  }

  #hold(profile: Profile, statements: Iterable<Statement>): void {
    const known = this.#held.get(profile) ?? new Set<Statement>()
    for (const statement of statements) known.add(statement)
    this.#held.set(profile, known)
  }

  #share({ sayings }: Profile, isHeld: (statement: Statement) => boolean): Share {
    const counted = sayings.filter(({ statement }) => !this.#asides.has(statement))
    const held = counted.filter(({ statement }) => isHeld(statement) && !this.#contradicted.has(statement))
    return { held: held.length, of: counted.length }
  }

  /** What nothing on the other side restates or contradicts. */
  #alone(profile: Profile, isHeld: (statement: Statement) => boolean): readonly ReportedStatement[] {
    return profile.sayings
      .map(({ statement }) => statement)
      .filter((each) => !isHeld(each) && !this.#contradicted.has(each) && !this.#asides.has(each))
      .map(reported)
  }

  pair({ internal, docs, sure, by, title, name, inDocs, inInternal }: DocumentPair): ReportedPair {
    const internalShare = this.#share(internal, (statement) => inDocs.has(statement))
    const docsShare = this.#share(docs, (statement) => inInternal.has(statement))
    const [inside, outside] = [new Set(internal.statements), new Set(docs.statements)]
    return {
      internal: reportedDocument(internal),
      docs: reportedDocument(docs),
      sure,
      why: { by, title, name },
      internalShare,
      docsShare,
      similarity: portion(sum(internalShare, docsShare)),
      conflicts: this.#conflicts.filter((each) => inside.has(each.internal) && outside.has(each.docs)).map(reportedConflict),
      onlyInternal: this.#alone(internal, (statement) => this.#held.get(internal)?.has(statement) === true),
      onlyDocs: this.#alone(docs, (statement) => this.#held.get(docs)?.has(statement) === true || inInternal.has(statement))
    }
  }

  /** How much of all paired documents the other side has. */
  similarity(): number | undefined {
    const pages = [...this.#held].filter(([{ statements }]) => documentAudience(statements) !== 'macro')
    const inPairs = new Set(
      this.#paired.pairs.flatMap(({ internal, docs }) =>
        documentAudience(internal.statements) === 'internal' ? [internal, docs] : []
      )
    )
    const shares = pages.flatMap(([profile, held]) =>
      inPairs.has(profile) ? [this.#share(profile, (statement) => held.has(statement))] : []
    )
    return shares.length === 0 ? undefined : portion(shares.reduce(sum))
  }
}

function reportedConflict({ diagnostic: { ruleId, severity, message }, internal, docs }: FoundConflict): ReportedConflict {
  return { ruleId, severity, message, internal: reported(internal), docs: reported(docs) }
}

/** What was found by holding statements against declared facts. */
function foundDeclarations(
  diagnostics: readonly Diagnostic[],
  finder: StatementFinder,
  { facts = [] }: DriftSettings
): readonly ReportedDeclaration[] {
  const files = new Set(facts.map(({ at }) => at.path))
  return diagnostics.flatMap((diagnostic) => {
    const [there] = diagnostic.related
    const statement = there && files.has(there.path) ? finder.at(diagnostic) : undefined
    if (!there || !statement) return []
    const { ruleId, severity, message } = diagnostic
    const declared = { path: there.path, line: there.line, text: there.message }
    return [{ ruleId, severity, message, statement: reported(statement), declared }]
  })
}

/**
 * Tells how far internal and public documents agree: which belong together, how much of each the other has, and what they
 * contradict each other in, as the rules found it. Only pairs with a file that `isReported` are listed.
 */
export function driftReport(
  facts: readonly Statement[],
  diagnostics: readonly Diagnostic[],
  drift: DriftSettings,
  isReported: (path: string) => boolean
): DriftReport {
  const finder = new StatementFinder(facts)
  const conflicts = foundConflicts(diagnostics, finder)
  const declared = foundDeclarations(diagnostics, finder, drift).filter(({ statement }) => isReported(statement.path))
  const paired = pairDocuments(
    facts,
    drift,
    conflicts.map(({ internal, docs }) => [internal, docs])
  )
  const builder = new ReportBuilder(paired, facts, conflicts)
  const pairs = paired.pairs
    .map((pair) => builder.pair(pair))
    .filter(({ internal, docs }) => isReported(internal.path) || isReported(docs.path))
  const partnered = new Set(paired.pairs.map(({ internal }) => internal))
  const similarity = builder.similarity()
  return {
    ...(similarity !== undefined && { similarity }),
    conflicts: pairs.reduce((count, pair) => count + pair.conflicts.length, declared.length),
    declared,
    pairs,
    unpaired: paired.internal
      .filter((profile) => !partnered.has(profile))
      .map(reportedDocument)
      .filter(({ path }) => isReported(path))
  }
}
