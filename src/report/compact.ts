import type { Severity } from '../core/diagnostic.ts'
import type { Reporter } from '../core/lint-result.ts'
import { entryLabel } from './entry-label.ts'
import { pathFrom } from './file-path.ts'
import { terminalProse, terminalText, withoutCommands } from './terminal-text.ts'

const WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warn: 'Warning', info: 'Info' }

/** One problem a line, for editors, `grep` and hooks. */
export const compact: Reporter = (result, { cwd }) => {
  const lines = result.files.flatMap((file) => {
    const name = terminalText(pathFrom(cwd, file.path))
    return file.diagnostics.map(({ line, column, severity, message, ruleId, entry }) => {
      const label = entry ? `[${terminalProse(entryLabel(entry))}] ` : ''
      return `${name}: line ${line}, col ${column}, ${WORDS[severity]} - ${label}${terminalProse(message)} (${terminalText(ruleId)})\n`
    })
  })
  return withoutCommands(lines.join(''))
}
