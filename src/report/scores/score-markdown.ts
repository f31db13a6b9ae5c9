import type { ScoreReport } from '../../score/score-report.ts'
import { tallies } from '../../score/tally.ts'
import { pathFrom } from '../text/file-path.ts'
import { markdownText } from '../text/markdown-text.ts'
import { withoutCommands } from '../text/terminal-text.ts'
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

/** Scores as markdown, for a job summary, a pull request or a page of the team's own. */
export const scoreMarkdown: ScoreReporter = (report, { cwd, history, top }) => {
  const { adds, takes } = tallies(report.texts)
  const trend = trendText(history)
  const texts = toMend(report, top)
  const isRead = texts.some(({ usage }) => usage !== undefined)
  const share = shareText(texts, report.texts)
  const mend = texts.map((text) => {
    const reasons = losses(text).map(
      ({ id, points, words, at }) => `${signed(points)} “${markdownText(words)}” (${id}, line ${at.line})`
    )
    const read = isRead ? ` ${usageText(text)} |` : ''
    return `| ${shownScore(text)} |${read} ${markdownText(textPlace(text, cwd))} | ${reasons.join('; ')} |\n`
  })
  const parts = [
    `### Partnership score ${shownScore(report.total)} of 100\n\n${sizeText(report.total)}.${trend === '' ? '' : ` ${trend}.`}\n`,
    table(
      ['Readers', 'Score', 'Texts', 'Words'],
      report.audiences.map((group) => [group.name, shownScore(group), group.texts, group.words])
    ),
    ...folderTable(report, cwd),
    ...(adds.length > 0 ? [`\nWhat adds: ${adds.map(tallyText).join(', ')}.\n`] : []),
    ...(takes.length > 0 ? [`\nWhat takes: ${takes.map(tallyText).join(', ')}.\n`] : []),
    ...(mend.length > 0 ? [`\n#### To mend first\n\n${mendHead(isRead)}${mend.join('')}`] : []),
    ...(share === '' ? [] : [`\n${share}\n`]),
    ...(driftText(report) === '' ? [] : [`\n${driftText(report)}\n`])
  ]
  return withoutCommands(parts.join(''))
}

function folderTable(report: ScoreReport, cwd: string): readonly string[] {
  const rows = shownFolders(report).map((group) => [
    markdownText(pathFrom(cwd, group.name)),
    shownScore(group),
    group.texts,
    group.words
  ])
  return rows.length === 0 ? [] : [table(['Folder', 'Score', 'Texts', 'Words'], rows)]
}

function mendHead(isRead: boolean): string {
  return isRead
    ? '| Score | Read | Text | Why |\n| ---: | ---: | --- | --- |\n'
    : '| Score | Text | Why |\n| ---: | --- | --- |\n'
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`
  return `\n${line(head)}${line(head.map((_, index) => (index === 0 ? '---' : '---:')))}${rows.map(line).join('')}`
}
