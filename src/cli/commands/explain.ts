import { didYouMean } from '../../core/nearest-name.ts'
import { UserError } from '../../core/user-error.ts'
import { prepare } from '../../lint/prepare/prepare.ts'
import { ruleDocument } from '../../report/text/rule-document.ts'
import { terminalText, withoutCommands } from '../../report/text/terminal-text.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'

/** `partnerlint explain <rule>`: the rule's page, as markdown. */
export async function explainCommand(id: string, flags: ConfigFlags): Promise<void> {
  const { ruleset } = await prepare(configOptions(flags, process.cwd()))
  const rule = ruleset.rules.find(({ meta }) => meta.id === id)
  if (!rule) {
    const ids = ruleset.rules.map(({ meta }) => meta.id)
    throw new UserError(`There is no rule “${id}”${didYouMean(id, ids)}`, { hint: '“partnerlint rules” lists them all.' })
  }
  const lines = ruleDocument(rule.meta).split('\n')
  process.stdout.write(withoutCommands(lines.map(terminalText).join('\n')))
}
