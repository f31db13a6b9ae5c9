import type { EffectiveConfig, EffectiveRule } from './effective-config.ts'
import type { LoadedConfig } from './load/load-config.ts'

/** The text of `--print-config`: what holds for one file, and where that comes from. Its rules can be pasted into a config. */
export function printConfig(path: string, effective: EffectiveConfig, config: LoadedConfig): string {
  const rules = [...effective.rules].sort(([a], [b]) => (a < b ? -1 : 1))
  const printed = {
    path,
    audience: effective.audience,
    audienceFrom: effective.audienceFrom,
    ignored: effective.ignored,
    config: config.path ?? null,
    layers: config.layers.map(({ name }) => name),
    rulePaths: config.rulePaths,
    drift: config.drift,
    rules: Object.fromEntries(rules.map(([id, rule]) => [id, printedEntry(rule)]))
  }
  return `${JSON.stringify(printed, null, 2)}\n`
}

function printedEntry({ setting, options }: EffectiveRule): unknown {
  return Object.keys(options).length === 0 ? setting : [setting, options]
}
