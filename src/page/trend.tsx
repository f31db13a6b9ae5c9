import type { PageData } from '../report/html/page-data.ts'

const WIDTH = 600
const HEIGHT = 130
/** Room for a dot and its number. */
const EDGE = { x: 24, y: 22 }
/** Scores that the chart spans at least, so that small changes look small. */
const LEAST_SPAN = 20

/** How the score went from run to run. */
export function Trend({ history }: Pick<PageData, 'history'>) {
  const first = history[0]
  const last = history.at(-1)
  if (!first || !last) return null
  const scores = history.map(({ score }) => score)
  const middle = (Math.max(...scores) + Math.min(...scores)) / 2
  const half = Math.max(LEAST_SPAN, Math.max(...scores) - Math.min(...scores)) / 2
  const x = (index: number) => EDGE.x + (index / (history.length - 1)) * (WIDTH - 2 * EDGE.x)
  const y = (score: number) => HEIGHT / 2 - ((score - middle) / half) * (HEIGHT / 2 - EDGE.y)
  const isEvenShown = Math.abs(50 - middle) <= half
  return (
    <figure class="trend">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {isEvenShown && <line class="even" x1="0" x2={WIDTH} y1={y(50)} y2={y(50)} />}
        <polyline points={history.map(({ score }, index) => `${x(index)},${y(score)}`).join(' ')} />
        {history.map(({ date, score }, index) => (
          <circle key={date} cx={x(index)} cy={y(score)} r="3.5" />
        ))}
        {[0, history.length - 1].map((index) => (
          <text key={index} x={x(index)} y={y(scores[index] ?? 0) - 9} text-anchor="middle">
            {Math.round(scores[index] ?? 0)}
          </text>
        ))}
      </svg>
      <figcaption>
        From {Math.round(first.score)} on {first.date.slice(0, 10)} to {Math.round(last.score)} on {last.date.slice(0, 10)}, in{' '}
        {history.length} runs.
      </figcaption>
    </figure>
  )
}
