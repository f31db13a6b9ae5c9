import { removeUnfinished } from '../lint/files/write-file.ts'
import { terminalText, withoutCommands } from '../report/text/terminal-text.ts'
import { FAILED, installExitHandlers, setExitCode } from './exit.ts'
import { errorText } from './print-errors.ts'
import { createProgram } from './program.ts'

installExitHandlers(removeUnfinished)
createProgram().parseAsync(process.argv).catch(fail)

/** Says what went wrong, and ends with the exit code for it. */
function fail(error: unknown): void {
  const text = errorText(error, process.cwd())
  if (text !== undefined) {
    process.stderr.write(`${text}\n`)
    setExitCode(FAILED)
  } else if (isUsageError(error)) setExitCode(error.exitCode === 0 ? 0 : FAILED)
  else {
    process.stderr.write(`partnerlint has failed in a way it should not; please report this with what you ran.\n`)
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`${withoutCommands(trace.split('\n').map(terminalText).join('\n'))}\n`)
    setExitCode(FAILED)
  }
}

/** What commander throws once it has said what is wrong, or has shown the help. */
function isUsageError(error: unknown): error is { readonly exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.') && 'exitCode' in error
}
