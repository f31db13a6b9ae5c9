const BARS = '▁▂▃▄▅▆▇█'
const SHOWN = 30

/** The latest scores as a line of bars, the lowest of them the lowest bar: “▁▃▄█”. */
export function sparkline(scores: readonly number[]): string {
  const shown = scores.slice(-SHOWN)
  const lowest = Math.min(...shown)
  const span = Math.max(...shown) - lowest
  return shown.map((score) => BARS[span === 0 ? 3 : Math.round(((score - lowest) / span) * (BARS.length - 1))]).join('')
}
