import type { GroupScore, ScoreReport } from '../../score/score-report.ts'
import { tallies } from '../../score/tally.ts'
import { displayWidth } from '../text/display-width.ts'
import { pathFrom } from '../text/file-path.ts'
import { terminalStyle } from '../text/terminal-style.ts'
import { terminalProse, terminalText, withoutCommands } from '../text/terminal-text.ts'
import {
  driftText,
  losses,
  type ScoreReporter,
  shareText,
  shownFolders,
  shownScore,
  signed,
  sizeText,
  tallyText,
  textPlace,
  toMend,
  trendText,
  usageText
} from './score-outline.ts'

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
    ...groupLines(report.audiences),
    ...folderLines(report, options.cwd),
    ...tallyLines(report),
    ...mendLines(report, options),
    ...(driftText(report) === '' ? [] : ['', driftText(report)])
  ]
  return withoutCommands(`${lines.join('\n')}\n`)
}

function folderLines(report: ScoreReport, cwd: string): readonly string[] {
  const folders = shownFolders(report).map((group) => ({ ...group, name: terminalText(pathFrom(cwd, group.name)) }))
  return folders.length === 0 ? [] : ['', ...groupLines(folders)]
}

function groupLines(groups: readonly GroupScore[]): readonly string[] {
  const width = Math.max(8, ...groups.map(({ name }) => displayWidth(name)))
  return groups.map((group) => {
    const filled = Math.round((group.score / 100) * BAR)
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
    return `  ${group.name}${' '.repeat(width - displayWidth(group.name))}  ${shownScore(group).padStart(3)}  ${bar}  ${sizeText(group)}`
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
    const read = text.usage === undefined ? '' : `  read ${usageText(text)}`
    const place = chalk.underline(terminalText(textPlace(text, cwd)))
    return [`  ${shownScore(text).padStart(7)}  ${place}${read}`, ...shown, ...rest]
  })
  const share = shareText(texts, report.texts)
  return ['', 'To mend first:', ...blocks, ...(share === '' ? [] : [share])]
}
