import type { Reporter } from '../core/lint-result.ts'
import { entryLabel } from './text/entry-label.ts'
import { pathFrom } from './text/file-path.ts'
import { SEVERITY_WORDS } from './text/severity-words.ts'
import { terminalProse, terminalText, withoutCommands } from './text/terminal-text.ts'

/** One problem a line in the form that compilers print, for editors, `grep` and hooks. */
export const compact: Reporter = (result, { cwd }) => {
  const lines = result.files.flatMap((file) => {
    const name = terminalText(pathFrom(cwd, file.path))
    return file.diagnostics.map(({ line, column, severity, message, ruleId, entry }) => {
      const label = entry ? `[${terminalProse(entryLabel(entry))}] ` : ''
      return `${name}:${line}:${column}: ${SEVERITY_WORDS[severity]}: ${label}${terminalProse(message)} [${terminalText(ruleId)}]\n`
    })
  })
  return withoutCommands(lines.join(''))
}
