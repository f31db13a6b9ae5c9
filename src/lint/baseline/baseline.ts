import type { Diagnostic } from '../../core/diagnostic.ts'
import { fingerprintOf } from '../../core/fingerprint.ts'
import type { LintResult, ReportedFile } from '../../core/lint-result.ts'
import { UNREADABLE_FILE, UNUSED_DIRECTIVE } from '../../core/rule-reference.ts'

/** A finding that a team lives with for now. */
export interface KnownFinding {
  /** Where it was found: a path from the folder of the baseline, with `/`. */
  readonly path: string
  readonly ruleId: string
  /** Names rule, entry and words, and after a hyphen the same with the sentence. */
  readonly name: string
}

/** What a baseline needs to know about files. */
export interface BaselineFiles {
  /** A path as the baseline writes it. */
  shortPath(path: string): string
  /** Whether there is a file, by its path as the baseline writes it. */
  exists(path: string): boolean
}

/** How a run and its baseline fit together. */
export interface BaselineMatch {
  /** The result with what is known moved to what is suppressed. */
  readonly result: LintResult
  /** What is known and still there, as it is now. */
  readonly matched: readonly KnownFinding[]
  /** What is known of files that were linted or are gone, and is not there any more. */
  readonly unused: readonly KnownFinding[]
  /** What is known of files that this run did not look at. */
  readonly elsewhere: readonly KnownFinding[]
}

/** Whether a baseline may hold a problem: it is for texts, and not for files that cannot be read or comments that do nothing. */
export function canBeKnown({ ruleId }: Diagnostic): boolean {
  return ruleId !== UNREADABLE_FILE && ruleId !== UNUSED_DIRECTIVE
}

/** What a baseline says of a diagnostic. */
export function knownFinding(diagnostic: Diagnostic, { shortPath }: BaselineFiles): KnownFinding {
  const { words, sentence } = fingerprintOf(diagnostic)
  return { path: shortPath(diagnostic.path), ruleId: diagnostic.ruleId, name: `${words.slice(0, 8)}-${sentence.slice(0, 8)}` }
}

/**
 * Finds what is known in what was found. Each entry stands for one finding, so a copy of a known one is new. The closest fit
 * goes first: the same sentence in the same file, then in another, then the same words in the same file or in one whose name is new.
 */
export function matchBaseline(result: LintResult, known: readonly KnownFinding[], files: BaselineFiles): BaselineMatch {
  if (known.length === 0) return { result, matched: [], unused: [], elsewhere: [] }
  const linted = new Set(result.files.map(({ path }) => files.shortPath(path)))
  const isGone = memoized((path) => !linted.has(path) && !files.exists(path))
  const [relevant, elsewhere] = split(known, ({ path }) => linted.has(path) || isGone(path))
  const found = result.files.flatMap(({ diagnostics }) => diagnostics).filter(canBeKnown)
  const open = new Map(found.map((diagnostic) => [diagnostic, knownFinding(diagnostic, files)]))
  const matched = new Map<Diagnostic, KnownFinding>()
  let unused = relevant
  const steps: readonly Step[] = [
    { key: ({ path, name }) => `${path}\n${name}` },
    { key: ({ name }) => name },
    { key: ({ path, name }) => `${path}\n${words(name)}` },
    { key: ({ name }) => words(name), fits: ({ path }) => isGone(path) }
  ]
  for (const step of steps) unused = matchStep(step, open, unused, matched)
  return { result: withoutKnown(result, matched), matched: [...matched.values()], unused, elsewhere }
}

/** One way to fit known findings to those that were found. */
interface Step {
  key(finding: KnownFinding): string
  /** Which of the known findings take part. */
  fits?(known: KnownFinding): boolean
}

/** Takes what fits out of `open` into `matched`, and gives back what is known and did not fit. */
function matchStep(
  { key, fits = () => true }: Step,
  open: Map<Diagnostic, KnownFinding>,
  known: readonly KnownFinding[],
  matched: Map<Diagnostic, KnownFinding>
): readonly KnownFinding[] {
  const byKey = new Map<string, KnownFinding[]>()
  for (const each of known.filter(fits)) {
    const same = byKey.get(ruleKey(each, key))
    if (same) same.push(each)
    else byKey.set(ruleKey(each, key), [each])
  }
  const used = new Set<KnownFinding>()
  for (const [diagnostic, finding] of open) {
    const match = byKey.get(ruleKey(finding, key))?.pop()
    if (!match) continue
    used.add(match)
    matched.set(diagnostic, finding)
    open.delete(diagnostic)
  }
  return known.filter((each) => !used.has(each))
}

function ruleKey(finding: KnownFinding, key: (finding: KnownFinding) => string): string {
  return `${finding.ruleId}\n${key(finding)}`
}

function words(name: string): string {
  return name.slice(0, name.indexOf('-'))
}

function withoutKnown(result: LintResult, known: ReadonlyMap<Diagnostic, unknown>): LintResult {
  if (known.size === 0) return result
  return { ...result, files: result.files.map((file) => withoutKnownIn(file, known)) }
}

function withoutKnownIn(file: ReportedFile, known: ReadonlyMap<Diagnostic, unknown>): ReportedFile {
  const [left, kept] = split(file.diagnostics, (diagnostic) => known.has(diagnostic))
  if (left.length === 0) return file
  const suppressed = left.map((diagnostic) => ({ diagnostic, reason: '', by: 'baseline' as const }))
  return { ...file, diagnostics: kept, suppressed: [...file.suppressed, ...suppressed] }
}

function split<T>(all: readonly T[], holds: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  const yes: T[] = []
  const no: T[] = []
  for (const each of all) (holds(each) ? yes : no).push(each)
  return [yes, no]
}

function memoized(ask: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>()
  return (path) => {
    const answer = known.get(path) ?? ask(path)
    known.set(path, answer)
    return answer
  }
}
