/** A stretch where two sequences differ: what only the first has and what only the second has, as indices. */
export interface Hunk {
  readonly left: { readonly start: number; readonly end: number }
  readonly right: { readonly start: number; readonly end: number }
}

/** Longer sequences are not compared: the table grows with the product of both lengths. */
const LONGEST = 400

/** Finds where two sequences differ, from their longest common subsequence. */
export function findHunks(left: readonly string[], right: readonly string[]): readonly Hunk[] {
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start++
  let tail = 0
  while (tail < left.length - start && tail < right.length - start && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const [rows, columns] = [left.length - tail - start, right.length - tail - start]
  if (rows === 0 && columns === 0) return []
  const whole = { left: { start, end: start + rows }, right: { start, end: start + columns } }
  if (rows === 0 || columns === 0 || rows > LONGEST || columns > LONGEST) return [whole]
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const same = left[start + row] === right[start + column]
      lengths[row * width + column] = same
        ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0)
    }
  }
  const hunks: Hunk[] = []
  let [row, column] = [0, 0]
  let [fromRow, fromColumn] = [0, 0]
  const close = (): void => {
    if (row === fromRow && column === fromColumn) return
    hunks.push({
      left: { start: start + fromRow, end: start + row },
      right: { start: start + fromColumn, end: start + column }
    })
  }
  while (row < rows && column < columns) {
    if (left[start + row] === right[start + column]) {
      close()
      row++
      column++
      fromRow = row
      fromColumn = column
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row++
    else column++
  }
  row = rows
  column = columns
  close()
  return hunks
}
