import type { ScoreReport } from '../score/score-report.ts'
import { tallies } from '../score/tally.ts'
import {
  driftText,
  losses,
  type ScoreReporter,
  shownScore,
  signed,
  sizeText,
  tallyText,
  textPlace,
  toMend,
  trendText
} from './score-outline.ts'
import { terminalStyle } from './terminal-style.ts'
import { terminalProse, terminalText, withoutCommands } from './terminal-text.ts'

const BAR = 20
const SHOWN_LOSSES = 3
const LONGEST_WORDS = 60

/** Scores for people at a terminal. */
export const scoreText: ScoreReporter = (report, options) => {
  const { chalk } = terminalStyle({ ...options, hyperlinks: false })
  const trend = trendText(options.history)
  const lines = [
    `${chalk.bold(`Partnership score ${shownScore(report.total)} of 100`)}  (${sizeText(report.total)})`,
    ...(trend === '' ? [] : [trend]),
    '',
    ...audienceLines(report),
    ...tallyLines(report),
    ...mendLines(report, options),
    ...(driftText(report) === '' ? [] : ['', driftText(report)])
  ]
  return withoutCommands(`${lines.join('\n')}\n`)
}

function audienceLines({ audiences }: ScoreReport): readonly string[] {
  return audiences.map((group) => {
    const filled = Math.round((group.score / 100) * BAR)
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
    return `  ${group.name.padEnd(8)}  ${shownScore(group).padStart(3)}  ${bar}  ${sizeText(group)}`
  })
}

function tallyLines({ texts }: ScoreReport): readonly string[] {
  const { adds, takes } = tallies(texts)
  const line = (name: string, list: typeof adds) => (list.length === 0 ? [] : [`  ${name}  ${list.map(tallyText).join(', ')}`])
  const lines = [...line('What adds: ', adds), ...line('What takes:', takes)]
  return lines.length === 0 ? [] : ['', ...lines]
}

function mendLines(report: ScoreReport, { cwd, top, color }: Parameters<ScoreReporter>[1]): readonly string[] {
  const { chalk } = terminalStyle({ color, hyperlinks: false })
  const texts = toMend(report, top)
  if (texts.length === 0) return []
  const blocks = texts.flatMap((text) => {
    const all = losses(text)
    const shown = all.slice(0, SHOWN_LOSSES).map(({ id, points, words, at }) => {
      const quote = terminalProse(words)
      const short = quote.length > LONGEST_WORDS ? `${quote.slice(0, LONGEST_WORDS - 1)}…` : quote
      return `           ${signed(points)}  ${at.line}:${at.column}  “${short}”  ${terminalText(id)}`
    })
    const rest = all.length > SHOWN_LOSSES ? [`           and ${all.length - SHOWN_LOSSES} more`] : []
    return [`  ${shownScore(text).padStart(7)}  ${chalk.underline(terminalText(textPlace(text, cwd)))}`, ...shown, ...rest]
  })
  return ['', 'To mend first:', ...blocks]
}
