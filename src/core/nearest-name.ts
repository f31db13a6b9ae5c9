/** Damerau–Levenshtein distance (optimal string alignment): how many slips of the hand lie between two names. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(substitution, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] as number) + 1)
      }
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] as number
}

/** The name most likely meant, or none when nothing is near enough to be a slip. Names over 60 characters are not compared. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  if (name.length > 60) return undefined
  const wanted = name.toLowerCase()
  const limit = Math.max(2, Math.floor(wanted.length * 0.4))
  let nearest: string | undefined
  let least = limit + 1
  for (const candidate of names) {
    const lower = candidate.toLowerCase()
    const steps = lower.startsWith(wanted) && wanted.length >= 3 ? 1 : distance(wanted, lower)
    if (steps < least) {
      least = steps
      nearest = candidate
    }
  }
  return nearest
}

/** The end of an error message: `; did you mean “x”?`, or nothing. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const nearest = nearestName(name, names)
  return nearest === undefined ? '' : `; did you mean “${nearest}”?`
}
