import { isAbsolute, relative } from 'node:path'
import { UserError, UserErrors } from '../core/user-error.ts'
import { terminalText, withoutCommands } from '../report/text/terminal-text.ts'

/** The lines that say what the user can put right: place, sentence, way out. Undefined for anything else. */
export function errorText(error: unknown, cwd: string): string | undefined {
  if (error instanceof UserErrors) return withoutCommands(error.errors.map((each) => lineOf(each, cwd)).join('\n'))
  return error instanceof UserError ? withoutCommands(lineOf(error, cwd)) : undefined
}

function lineOf({ message, place, hint }: UserError, cwd: string): string {
  const { path, line, column } = place
  const shown = path === undefined ? '' : shortPath(path, cwd)
  const at = path === undefined ? '' : `${shown}${line === undefined ? '' : `:${line}:${column ?? 1}`}: `
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  return terminalText(`${at}${sentence}${hint === undefined ? '' : ` ${hint}`}`)
}

function shortPath(path: string, cwd: string): string {
  const short = isAbsolute(path) ? relative(cwd, path) : path
  return short === '' || short.startsWith('..') ? path : short
}
