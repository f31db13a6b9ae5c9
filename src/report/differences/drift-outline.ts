import type { DriftReport, ReportedDocument, ReportedPair, ReportedStatement, Share } from '../../core/drift-report.ts'
import { shorten } from '../../core/shorten.ts'
import { LONGEST_TITLE } from '../text/entry-label.ts'
import { pathFrom } from '../text/file-path.ts'
import { counted } from '../text/problem-count.ts'

/** What a reporter of drift may know beside it. */
export interface DriftOptions {
  /** Folder that paths are relative to. */
  readonly cwd: string
  readonly color: boolean
  readonly width?: number
  /** Whether to tell what was paired and why, instead of what differs. */
  readonly pairs: boolean
}

export type DriftReporter = (report: DriftReport, options: DriftOptions) => string

const ALIKE = 0.6

/** A share as people read it: whole percent, and 100 only for all. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  return `${whole === 100 && share < 1 ? 99 : whole}%`
}

/** “internal/refunds.md”, or “macros.json “Refund late””. */
export function documentName({ path, entry }: ReportedDocument, cwd: string): string {
  return entry === undefined ? pathFrom(cwd, path) : `${pathFrom(cwd, path)} “${shorten(entry, LONGEST_TITLE)}”`
}

/** “Internal and public documents are 87% alike; 3 conflicts.” */
export function driftSummary({ similarity, conflicts, pairs }: DriftReport): string {
  const found = conflicts === 0 ? 'no conflicts' : counted(conflicts, 'conflict')
  if (similarity === undefined) {
    return pairs.length === 0
      ? 'No internal document or macro was found that speaks of what a public one does.'
      : `No internal document was found that speaks of what a public one does; ${found} of macros.`
  }
  return `Internal and public documents are ${percent(similarity)} alike; ${found}.`
}

/** “5 of 7 statements”. */
export function shareText({ held, of }: Share): string {
  return `${held} of ${counted(of, 'statement')}`
}

/** Why two documents are a pair, in words. */
export function pairReason({ why, internalShare, docsShare }: ReportedPair): string {
  const reasons = [
    ...(why.by === 'front-matter' ? ['named in front matter'] : []),
    ...(why.by === 'config' ? ['paired in the config'] : []),
    ...(why.by === 'conflict' ? ['they contradict each other'] : []),
    ...(why.title === 1 ? ['same title'] : why.title >= ALIKE ? ['similar titles'] : []),
    ...(why.name === 1 ? ['same name'] : why.name >= ALIKE ? ['similar names'] : []),
    ...(internalShare.held + docsShare.held > 0 ? [`${shareText(internalShare)} in public, ${shareText(docsShare)} inside`] : [])
  ]
  return reasons.join('; ') || 'words that few documents have'
}

/** The headings that statements stand under, with how many there are of each; those without one come first. */
export function byHeading(statements: readonly ReportedStatement[]): readonly (readonly [heading: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { heading } of statements) counts.set(heading, (counts.get(heading) ?? 0) + 1)
  return [...counts]
}

/** The pairs of each document for colleagues, in order. */
export function byInternal(pairs: readonly ReportedPair[]): readonly (readonly [ReportedPair, ...ReportedPair[]])[] {
  const groups = new Map<string, [ReportedPair, ...ReportedPair[]]>()
  for (const pair of pairs) {
    const key = `${pair.internal.path}\n${pair.internal.entry ?? ''}`
    const group = groups.get(key)
    if (group) group.push(pair)
    else groups.set(key, [pair])
  }
  return [...groups.values()]
}
