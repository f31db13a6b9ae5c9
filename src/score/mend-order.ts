import type { TextScore } from './text-score.ts'

/** A text as far as it matters for what to mend first. */
export interface Mendable {
  /** How often it is sent or read; absent where nothing says so. */
  readonly usage?: number
  /** What its findings come to, 0 or more. */
  readonly weight: number
}

/** How often a text is read for which nothing says it: the median of the others, so that it neither leads nor sinks. */
export function usualUsage(texts: readonly Pick<Mendable, 'usage'>[]): number {
  const known = texts.flatMap(({ usage }) => (usage === undefined ? [] : [usage])).sort((a, b) => a - b)
  return known[Math.floor((known.length - 1) / 2)] ?? 1
}

/** How much of what customers read gets better when a text is mended: the weight of its findings times how often it is read. */
export function mendValue({ usage, weight }: Mendable, usual: number): number {
  return (usage ?? usual) * weight
}

/** Points that findings take from a text, whatever its length. */
export function weightOf({ reasons }: Pick<TextScore, 'reasons'>): number {
  return reasons.reduce((sum, { points }) => sum + Math.max(0, -points), 0)
}

/** How many of a run's texts are a share of what customers read. */
export interface ReadShare {
  /** All of them macros, or texts of any kind. */
  readonly noun: 'macro' | 'text'
  readonly count: number
  /** 0 to 1. */
  readonly share: number
}

type ReadText = Pick<TextScore, 'usage' | 'audience'>

/** What share of what customers read some texts are; undefined where nothing says how often texts are read. */
export function readShare(some: readonly ReadText[], all: readonly ReadText[]): ReadShare | undefined {
  const read = some.filter(isRead)
  const total = sum(all.filter(isRead))
  if (total === 0 || read.length === 0) return undefined
  const noun = read.every(({ audience }) => audience === 'macro') ? 'macro' : 'text'
  return { noun, count: read.length, share: sum(read) / total }
}

/** Whether it is known how often customers read a text. */
function isRead({ usage, audience }: ReadText): boolean {
  return usage !== undefined && audience !== 'internal'
}

function sum(texts: readonly ReadText[]): number {
  return texts.reduce((total, { usage = 0 }) => total + usage, 0)
}
