import type { RuleMeta } from '../../core/rule.ts'
import type { RuleState } from '../../lint/find/settings.ts'
import { prepare } from '../../lint/prepare/prepare.ts'
import { terminalText } from '../../report/text/terminal-text.ts'
import { terminalOf } from '../terminal.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'

export interface RulesFlags extends ConfigFlags {
  readonly format: 'text' | 'json'
}

const WORDS = { error: 'error', warn: 'warning', info: 'note', off: 'off' } as const

/** `partnerlint rules`: every rule with its severity in the current folder. */
export async function rulesCommand(flags: RulesFlags): Promise<void> {
  const { ruleset, configOf, config } = await prepare(configOptions(flags, process.cwd()))
  const states = configOf(config.root).rules
  const metas = ruleset.rules.map(({ meta }) => meta)
  process.stdout.write(flags.format === 'json' ? asJson(metas, states) : asText(metas, states))
}

function asJson(metas: readonly RuleMeta[], states: ReadonlyMap<string, RuleState>): string {
  const rules = metas.map(({ id, summary, severity, audiences, workspace }) => ({
    id,
    summary,
    severity: states.get(id)?.setting ?? 'off',
    recommended: severity,
    audiences,
    workspace
  }))
  return `${JSON.stringify(rules, null, 2)}\n`
}

function asText(metas: readonly RuleMeta[], states: ReadonlyMap<string, RuleState>): string {
  const widest = Math.max(...metas.map(({ id }) => id.length))
  const width = terminalOf(undefined, process.stdout, process.env).width ?? Number.POSITIVE_INFINITY
  const lines = metas.map(({ id, summary }) => {
    const line = `${id.padEnd(widest)}  ${WORDS[states.get(id)?.setting ?? 'off'].padEnd(7)}  ${summary}`
    return terminalText(line.length > width ? `${line.slice(0, width - 1)}…` : line)
  })
  return `${lines.join('\n')}\n\n“partnerlint explain <rule>” says what one flags, and why.\n`
}
