import { ruleSources } from '../config/load/rule-sources.ts'
import type { Prepared } from '../lint/prepare/prepare.ts'
import { terminalText } from '../report/text/terminal-text.ts'

/** Lines that say which config files hold, what each sets, and which of them set each rule. */
export function configLines({ config, configOf }: Prepared, flags: Readonly<Record<string, unknown>>): readonly string[] {
  const sources = ruleSources(config, flags)
  const rules = [...configOf(config.root).rules].map(([id, { setting }]) => `  ${id}: ${setting}, from ${sources(id)}`)
  return [
    `partnerlint on Node.js ${process.version}, ${process.platform}`,
    `config: ${config.path ?? 'none'}; root: ${config.root}`,
    'layers, each over the one before it, and what it sets:',
    ...config.layers.map(({ name, data }) => `  ${name}: ${Object.keys(data).join(', ')}`),
    `rules, as they are in ${config.root}:`,
    ...rules
  ].map(terminalText)
}
