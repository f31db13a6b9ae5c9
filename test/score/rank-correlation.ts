/** Spearman's rank correlation of two lists of numbers, ties given their mean rank: 1 where both have one order, −1 where it is turned. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranksA = ranks(a)
  const ranksB = ranks(b)
  const mean = (a.length + 1) / 2
  const sum = (f: (index: number) => number) => a.reduce((total, _, index) => total + f(index), 0)
  const at = (list: readonly number[], index: number) => (list[index] ?? 0) - mean
  const covariance = sum((index) => at(ranksA, index) * at(ranksB, index))
  return covariance / Math.sqrt(sum((index) => at(ranksA, index) ** 2) * sum((index) => at(ranksB, index) ** 2))
}

function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}
