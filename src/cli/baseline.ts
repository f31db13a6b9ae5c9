import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isOutside } from '../config/data/boundary.ts'
import type { LintResult } from '../core/lint-result.ts'
import { UserError } from '../core/user-error.ts'
import { canBeKnown, type KnownFinding, knownFinding, matchBaseline } from '../lint/baseline/baseline.ts'
import { BASELINE_NAME, baselineText, parseBaseline } from '../lint/baseline/baseline-file.ts'
import { baselineFiles } from '../lint/baseline/baseline-files.ts'
import { writeFileAtomically } from '../lint/files/write-file.ts'
import type { LintRun } from '../lint/lint.ts'
import { counted } from '../report/text/problem-count.ts'
import { terminalText } from '../report/text/terminal-text.ts'

/** The options that deal with known findings. */
export interface BaselineFlags {
  readonly suppressAll?: boolean
  readonly suppressRule: readonly string[]
  readonly pruneSuppressions?: boolean
  readonly suppressionsLocation?: string
  readonly passOnUnprunedSuppressions?: boolean
}

/** A run's baseline: where it lies, and what it holds. */
export interface OpenBaseline {
  readonly path: string
  readonly text: string | undefined
  readonly known: readonly KnownFinding[]
}

/** Whether the options ask for a baseline to be written. */
export function writesBaseline({ suppressAll, suppressRule, pruneSuppressions }: BaselineFlags): boolean {
  return suppressAll === true || pruneSuppressions === true || suppressRule.length > 0
}

/**
 * Checks that the options go together.
 * @throws UserError when they do not.
 */
export function checkBaselineFlags(flags: BaselineFlags, part: string | undefined): void {
  const { suppressAll, suppressRule, pruneSuppressions } = flags
  if (suppressAll && suppressRule.length > 0) {
    throw new UserError('--suppress-all and --suppress-rule do not go together', { hint: 'Leave one of them out.' })
  }
  if (pruneSuppressions && (suppressAll || suppressRule.length > 0)) {
    throw new UserError('--prune-suppressions goes with no other option that writes known problems', {
      hint: 'Run it by itself.'
    })
  }
  if (part !== undefined && writesBaseline(flags)) {
    throw new UserError(`Known problems are written from whole files, and ${part} is only a part`, { hint: `Leave out ${part}.` })
  }
}

/**
 * Reads what is known, from the file that is named or from the folder of the config.
 * @throws UserError when a file that is named is not there, or a file is no baseline.
 */
export function openBaseline(flags: BaselineFlags, root: string, boundary: string | undefined): OpenBaseline {
  const named = flags.suppressionsLocation
  const path = named === undefined ? join(root, BASELINE_NAME) : resolve(named)
  if (!existsSync(path)) {
    if (named === undefined || writesBaseline(flags)) return { path, text: undefined, known: [] }
    throw new UserError('There is no such list of known problems', { path, hint: 'Run --suppress-all to write one.' })
  }
  if (named === undefined && isOutside(path, boundary)) {
    throw new UserError('This list of known problems is a link that leads out of the repository', {
      path,
      hint: 'Name it with --suppressions-location if you trust it.'
    })
  }
  const text = readText(path)
  return { path, text, known: parseBaseline(text, path) }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UserError('This list of known problems cannot be read', { path, hint: 'Check its permissions.', cause })
  }
}

/** A run's result once what is known has been dealt with. */
export interface Settled {
  readonly result: LintResult
  /** What is to be said about it on standard error. */
  readonly remark?: string
  /** Whether entries are left that fit nothing, which fails a run. */
  readonly isStale: boolean
}

/**
 * Writes what is known where the options ask for it, and says what is left to report.
 * @throws UserError when the file cannot be written.
 */
export function settleBaseline(run: LintRun, flags: BaselineFlags, { path, text }: OpenBaseline): Settled {
  const { matched, unused, elsewhere } = run.known
  if (!writesBaseline(flags)) return withoutWriting(run, flags, path)
  const files = baselineFiles(dirname(path))
  const isWanted = (ruleId: string) => flags.suppressAll === true || flags.suppressRule.includes(ruleId)
  const found = run.result.files.flatMap(({ diagnostics }) => diagnostics).filter(canBeKnown)
  const added = found.filter(({ ruleId }) => isWanted(ruleId)).map((diagnostic) => knownFinding(diagnostic, files))
  const kept = flags.pruneSuppressions ? [] : unused.filter(({ ruleId }) => !isWanted(ruleId))
  const known = [...matched, ...added, ...kept, ...elsewhere]
  const next = baselineText(known)
  if (next !== text && (text !== undefined || known.length > 0)) writeFileAtomically(path, next)
  const { result } = matchBaseline(run.result, added, files)
  const remark = `${terminalText(basename(path))} lists ${counted(known.length, 'known problem')}: ${counted(added.length, 'new one')}, ${unused.length - kept.length} taken out.`
  return { result: { ...result, remarks: [...result.remarks, remark] }, isStale: false }
}

function withoutWriting({ result, known: { unused } }: LintRun, flags: BaselineFlags, path: string): Settled {
  if (unused.length === 0 || flags.passOnUnprunedSuppressions) return { result, isStale: false }
  const problems = unused.length === 1 ? 'One known problem is' : `${counted(unused.length, 'known problem')} are`
  const name = terminalText(basename(path))
  const remark = `${problems} not found any more. Take them out of ${name} with --prune-suppressions, or pass --pass-on-unpruned-suppressions.`
  return { result, remark, isStale: true }
}
