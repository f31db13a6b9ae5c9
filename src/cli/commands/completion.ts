import type { Command } from 'commander'
import { didYouMean } from '../../core/nearest-name.ts'
import { UserError } from '../../core/user-error.ts'
import { formatNames } from '../../report/reporters.ts'
import { BUILTIN_RULES } from '../../ruleset/builtin.ts'

/** `partnerlint completion <shell>`: a script for the shell. */
export async function completionCommand(name: string, program: Command): Promise<void> {
  const { completionScript, SHELLS } = await import('../completion.ts')
  const shell = SHELLS.find((each) => each === name)
  if (!shell) {
    throw new UserError(`There is no completion for “${name}”${didYouMean(name, SHELLS)}`, {
      hint: `Shells are ${SHELLS.join(', ')}.`
    })
  }
  const rules = BUILTIN_RULES.map(({ meta }) => meta.id)
  process.stdout.write(completionScript(shell, program, { formats: formatNames, rules }))
}
