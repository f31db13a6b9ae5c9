import { tallies } from '../score/tally.ts'
import { markdownText } from './markdown-text.ts'
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
import { withoutCommands } from './terminal-text.ts'

/** Scores as markdown, for a job summary, a pull request or a page of the team's own. */
export const scoreMarkdown: ScoreReporter = (report, { cwd, history, top }) => {
  const { adds, takes } = tallies(report.texts)
  const trend = trendText(history)
  const mend = toMend(report, top).map((text) => {
    const reasons = losses(text).map(
      ({ id, points, words, at }) => `${signed(points)} “${markdownText(words)}” (${id}, line ${at.line})`
    )
    return `| ${shownScore(text)} | ${markdownText(textPlace(text, cwd))} | ${reasons.join('; ')} |\n`
  })
  const parts = [
    `### Partnership score ${shownScore(report.total)} of 100\n\n${sizeText(report.total)}.${trend === '' ? '' : ` ${trend}.`}\n`,
    table(
      ['Readers', 'Score', 'Texts', 'Words'],
      report.audiences.map((group) => [group.name, shownScore(group), group.texts, group.words])
    ),
    ...(adds.length > 0 ? [`\nWhat adds: ${adds.map(tallyText).join(', ')}.\n`] : []),
    ...(takes.length > 0 ? [`\nWhat takes: ${takes.map(tallyText).join(', ')}.\n`] : []),
    ...(mend.length > 0 ? [`\n#### To mend first\n\n| Score | Text | Why |\n| ---: | --- | --- |\n${mend.join('')}`] : []),
    ...(driftText(report) === '' ? [] : [`\n${driftText(report)}\n`])
  ]
  return withoutCommands(parts.join(''))
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`
  return `\n${line(head)}${line(head.map((_, index) => (index === 0 ? '---' : '---:')))}${rows.map(line).join('')}`
}
