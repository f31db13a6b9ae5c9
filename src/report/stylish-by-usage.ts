import type { Diagnostic } from '../core/diagnostic.ts'
import type { Entry } from '../core/document.ts'
import type { LintResult, Reporter } from '../core/lint-result.ts'
import { FINDING_POINTS } from '../score/balance.ts'
import { type Mendable, mendValue, usualUsage } from '../score/mend-order.ts'
import { scoreReport, type TextScore } from '../score/score-report.ts'
import { entryName } from './entry-label.ts'
import { pathFrom } from './file-path.ts'
import { counted } from './problem-count.ts'
import { shareText, usageText } from './score-outline.ts'
import { problemBlock } from './stylish.ts'
import { summarize } from './summary.ts'
import { type TerminalStyle, terminalStyle } from './terminal-style.ts'
import { terminalProse, terminalText, withoutCommands } from './terminal-text.ts'

/** Texts that are named at the end as those to mend first. */
const NAMED = 5

/** A text with problems. */
interface ReadText extends Mendable {
  readonly path: string
  readonly entry?: Entry
  readonly diagnostics: readonly Diagnostic[]
  readonly audience: TextScore['audience']
}

/** The report for people text by text: the one first whose problems reach most customers, and at the end what to begin with. */
export const stylishByUsage: Reporter = (result, options) => {
  const style = terminalStyle(options)
  const { texts } = scoreReport(result.measures ?? [], result.files)
  const read = readTexts(result, texts)
  const blocks = read.map(({ diagnostics, ...text }) =>
    problemBlock({ path: text.path, diagnostics, note: noteOf(text) }, style, options.cwd)
  )
  const ending = endingLines(read, texts, style, options.cwd)
  return withoutCommands(
    [...blocks, ...(ending.length > 0 ? [`${ending.join('\n')}\n`] : []), summarize(result, options)].join('\n')
  )
}

/** The texts with problems, in the order in which to mend them. */
function readTexts({ files }: LintResult, texts: readonly TextScore[]): readonly ReadText[] {
  const known = new Map(texts.map((text) => [keyOf(text), text]))
  const byKey = new Map<string, Diagnostic[]>()
  for (const diagnostic of files.flatMap(({ diagnostics }) => diagnostics)) {
    const list = byKey.get(keyOf(diagnostic))
    if (list) list.push(diagnostic)
    else byKey.set(keyOf(diagnostic), [diagnostic])
  }
  const usual = usualUsage(texts)
  return Array.from(byKey, ([key, diagnostics]) => readText(diagnostics, known.get(key))).sort(
    (a, b) => mendValue(b, usual) - mendValue(a, usual)
  )
}

function readText(diagnostics: readonly Diagnostic[], text: TextScore | undefined): ReadText {
  const [first] = diagnostics
  return {
    path: first?.path ?? '',
    ...(first?.entry && { entry: first.entry }),
    ...(text?.usage !== undefined && { usage: text.usage }),
    audience: text?.audience ?? 'docs',
    weight: diagnostics.reduce((sum, { severity }) => sum - FINDING_POINTS[severity], 0),
    diagnostics
  }
}

function keyOf({ path, entry }: { readonly path: string; readonly entry?: Entry }): string {
  return JSON.stringify([path, entry?.pointer ?? ''])
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
