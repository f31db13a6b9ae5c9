import type { Reporter } from '../core/lint-result.ts'
import { scoreReport } from '../score/score-report.ts'
import type { TextScore } from '../score/text-score.ts'
import { type ReadText, textsByUsage } from './by-usage.ts'
import { shareText, usageText } from './scores/score-outline.ts'
import { problemBlock } from './stylish.ts'
import { summarize } from './summary.ts'
import { entryName } from './text/entry-label.ts'
import { pathFrom } from './text/file-path.ts'
import { counted } from './text/problem-count.ts'
import { type TerminalStyle, terminalStyle } from './text/terminal-style.ts'
import { terminalProse, terminalText, withoutCommands } from './text/terminal-text.ts'

/** Texts that are named at the end as those to mend first. */
const NAMED = 5

/** The report for people text by text: the one first whose problems reach most customers, and at the end what to begin with. */
export const stylishByUsage: Reporter = (result, options) => {
  const style = terminalStyle(options)
  const { texts } = scoreReport(result.measures ?? [], result.files)
  const read = textsByUsage(result, texts)
  const blocks = read.map(({ diagnostics, ...text }) =>
    problemBlock({ path: text.path, diagnostics, note: noteOf(text) }, style, options.cwd)
  )
  const ending = endingLines(read, texts, style, options.cwd)
  return withoutCommands(
    [...blocks, ...(ending.length > 0 ? [`${ending.join('\n')}\n`] : []), summarize(result, options)].join('\n')
  )
}

function noteOf({ entry, usage }: Pick<ReadText, 'entry' | 'usage'>): string {
  const name = entry ? `  ${terminalProse(entryName(entry))}` : ''
  return usage === undefined ? name : `${name}  read ${usageText({ usage })}`
}

const UNKNOWN = 'Nothing here says how often a text is read, so the worst come first; --usage names a table that does.'

function endingLines(
  read: readonly ReadText[],
  texts: readonly TextScore[],
  { chalk }: TerminalStyle,
  cwd: string
): readonly string[] {
  if (texts.every(({ usage }) => usage === undefined)) return [UNKNOWN]
  const first = read.filter(({ usage = 0, audience }) => usage > 0 && audience !== 'internal').slice(0, NAMED)
  const share = shareText(first, texts)
  if (share === '') return []
  const width = Math.max(...first.map((text) => usageText(text).length))
  const lines = first.map((text) => {
    const place = `${terminalText(pathFrom(cwd, text.path))}${noteOf({ ...(text.entry && { entry: text.entry }) })}`
    return `  ${usageText(text).padStart(width)}  ${place}  ${chalk.dim(counted(text.diagnostics.length, 'problem'))}`
  })
  return [chalk.bold('To mend first:'), ...lines, share]
}
