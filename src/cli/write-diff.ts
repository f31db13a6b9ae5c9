import { relative, sep } from 'node:path'
import type { LintRun } from '../lint/lint.ts'
import { counted } from '../report/text/problem-count.ts'
import { terminalText, withoutCommands } from '../report/text/terminal-text.ts'
import { unchangedText } from './write-reports.ts'

/** How a diff is shown. */
export interface DiffSettings {
  readonly cwd: string
  readonly color: boolean
  /** Whether a person or a CI service reads it, which text of strangers must not steer, and not a program that applies it. */
  readonly isShown: boolean
}

const PAINT: Readonly<Record<string, string>> = { '+': '\x1b[32m', '-': '\x1b[31m', '@': '\x1b[36m' }

/** Prints what `--fix` would change, and says how many files that are. */
export async function writeDiff(run: LintRun, settings: DiffSettings): Promise<number> {
  const { unifiedHunks } = await import('../report/line-diff.ts')
  let files = 0
  for (const { path, output } of run.result.files) {
    const before = output === undefined ? undefined : unchangedText(path, run.hashes.get(path))
    if (output === undefined || before === undefined || before === output) continue
    files++
    const name = relative(settings.cwd, path).split(sep).join('/')
    const text = `--- a/${name}\n+++ b/${name}\n${unifiedHunks(before, output).join('')}`
    process.stdout.write(settings.isShown ? shown(text, settings.color) : text)
  }
  const what = files === 0 ? 'There is nothing to mend.' : `${counted(files, 'file')} would change; --fix writes them.`
  process.stderr.write(`${what}\n`)
  return files
}

function shown(diff: string, color: boolean): string {
  const lines = diff.split('\n').map((line) => {
    const text = terminalText(line.replace(/\r$/, ''))
    const paint = color ? PAINT[line.charAt(0)] : undefined
    return paint === undefined ? text : `${paint}${text}\x1b[39m`
  })
  return withoutCommands(lines.join('\n'))
}
