import { readFileSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import type { LintResult } from '../core/lint-result.ts'
import { UserError } from '../core/user-error.ts'
import type { LintRun } from '../lint/lint.ts'
import { pathFrom } from '../report/text/file-path.ts'
import { counted } from '../report/text/problem-count.ts'
import { terminalText } from '../report/text/terminal-text.ts'

/** The option that names a table of how often texts are read. */
export interface UsageFlags {
  readonly usage?: string
}

/** Adds to a result how often its texts are read, and says what of the table was not found. */
export type AddUsage = (result: LintResult, run: LintRun) => { readonly result: LintResult; readonly remark?: string }

/**
 * Reads the table before anything is linted, so that a mistake in it costs no time; undefined where none is named.
 * @throws UserError when it cannot be read, and UserErrors for what in it is no count.
 */
export async function openUsage({ usage }: UsageFlags, cwd: string): Promise<AddUsage | undefined> {
  if (usage === undefined) return undefined
  const path = resolve(cwd, usage)
  const { parseUsage } = await import('../lint/usage/usage-table.ts')
  const { withUsage } = await import('../lint/usage/with-usage.ts')
  const table = parseUsage(readText(path), path)
  return (result, { prepared }) => {
    const names = fileNames(result, [cwd, prepared.config.root])
    const added = withUsage(result, table, names)
    const missing = table.size - added.used
    if (missing === 0) return { result: added.result }
    const remark = `${terminalText(basename(path))} counts ${counted(table.size, 'text')}; ${missing} of them ${missing === 1 ? 'was' : 'were'} not found.`
    return { result: added.result, remark }
  }
}

/** What a table may call a file: by its path, or by its name where no other file has it. */
function fileNames({ files }: LintResult, folders: readonly string[]): (path: string) => readonly string[] {
  const times = new Map<string, number>()
  for (const name of files.flatMap(({ path }) => shortNames(path))) times.set(name, (times.get(name) ?? 0) + 1)
  return (path) => [
    ...folders.map((folder) => pathFrom(folder, path)),
    ...shortNames(path).filter((name) => times.get(name) === 1)
  ]
}

function shortNames(path: string): readonly string[] {
  return [basename(path), basename(path, extname(path))]
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new UserError('This table of how often texts are read cannot be read', {
      path,
      hint: 'Check the path and its permissions.',
      cause
    })
  }
}
