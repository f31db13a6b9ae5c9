import type { PageData } from '../report/page-data.ts'

const WIDTH = 600
const HEIGHT = 120
const EDGE = 8

/** How the score went from run to run. */
export function Trend({ history }: Pick<PageData, 'history'>) {
  const x = (index: number) => EDGE + (index / (history.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (score: number) => HEIGHT - EDGE - (score / 100) * (HEIGHT - 2 * EDGE)
  const first = history[0]
  const last = history.at(-1)
  if (!first || !last) return null
  return (
    <figure class="trend">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line class="even" x1={EDGE} x2={WIDTH - EDGE} y1={y(50)} y2={y(50)} />
        <polyline points={history.map(({ score }, index) => `${x(index)},${y(score)}`).join(' ')} />
        {history.map(({ date, score }, index) => (
          <circle key={date} cx={x(index)} cy={y(score)} r="3" />
        ))}
      </svg>
      <figcaption>
        From {Math.round(first.score)} on {first.date.slice(0, 10)} to {Math.round(last.score)} on {last.date.slice(0, 10)}, in{' '}
        {history.length} runs.
      </figcaption>
    </figure>
  )
}
