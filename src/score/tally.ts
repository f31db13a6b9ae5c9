import type { ScorePoint, TextScore } from './text-score.ts'

/** How often a kind of signal or a rule occurs, and what it comes to. */
export interface Tally {
  readonly id: string
  readonly count: number
  readonly points: number
}

/** What adds to the scores, and what takes from them, each by how much. */
export function tallies(texts: readonly TextScore[]): { readonly adds: readonly Tally[]; readonly takes: readonly Tally[] } {
  const byId = new Map<string, Tally>()
  for (const point of texts.flatMap(({ reasons }) => reasons)) byId.set(point.id, added(byId.get(point.id), point))
  const all = [...byId.values()].sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.id < b.id ? -1 : 1))
  return { adds: all.filter(({ points }) => points > 0), takes: all.filter(({ points }) => points < 0) }
}

function added(tally: Tally | undefined, { id, points }: ScorePoint): Tally {
  return { id, count: (tally?.count ?? 0) + 1, points: (tally?.points ?? 0) + points }
}
