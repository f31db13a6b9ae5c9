import { readFileSync } from 'node:fs'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node'
import { UserError, UserErrors } from '../core/user-error.ts'
import { SOURCE } from './protocol-diagnostic.ts'

/** The mistakes in a config and in rules, by the absolute path of the file that each stands in; and those that have no place. */
export interface ConfigProblems {
  readonly byPath: ReadonlyMap<string, readonly Diagnostic[]>
  readonly placeless: readonly string[]
}

export const NO_PROBLEMS: ConfigProblems = { byPath: new Map(), placeless: [] }

/** What a key, a value or a name looks like that a mistake stands at. */
const WORD = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w@./*-]+)/

/** The mistakes that loading a config has thrown; undefined for an error that is no user's. */
export function configProblems(error: unknown): ConfigProblems | undefined {
  if (error instanceof UserErrors) return problemsOf(error.errors)
  return error instanceof UserError ? problemsOf([error]) : undefined
}

function problemsOf(errors: readonly UserError[]): ConfigProblems {
  const byPath = new Map<string, Diagnostic[]>()
  const placeless: string[] = []
  for (const error of errors) {
    const { path } = error.place
    if (path === undefined) placeless.push(sentence(error))
    else byPath.set(path, [...(byPath.get(path) ?? []), diagnosticOf(error, path)])
  }
  return { byPath, placeless }
}

function diagnosticOf(error: UserError, path: string): Diagnostic {
  const line = (error.place.line ?? 1) - 1
  const character = (error.place.column ?? 1) - 1
  const end = character + wordLength(path, line, character)
  return {
    range: { start: { line, character }, end: { line, character: end } },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: sentence(error)
  }
}

function sentence({ message, hint }: UserError): string {
  const ended = /[.!?]$/.test(message) ? message : `${message}.`
  return hint === undefined ? ended : `${ended} ${hint}`
}

/** How long what stands at a place is; 1 where that cannot be told. */
function wordLength(path: string, line: number, character: number): number {
  try {
    const content =
      readFileSync(path, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/)[line] ?? ''
    return WORD.exec(content.slice(character, character + 200))?.[0].length ?? 1
  } catch {
    return 1
  }
}
