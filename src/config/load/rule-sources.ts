import type { LoadedConfig } from './load-config.ts'

/**
 * Says of a rule which layer of the config set it last, and which overrides speak of it: for people who wonder why a rule is as it
 * is. `flags` are the settings of the command line.
 */
export function ruleSources({ layers }: LoadedConfig, flags: Readonly<Record<string, unknown>>): (id: string) => string {
  return (id) => {
    const has = (rules: object | undefined) => rules !== undefined && Object.hasOwn(rules, id)
    const overrides = layers.flatMap(({ name, data }) =>
      (data.overrides ?? []).flatMap(({ files, rules }, index) =>
        has(rules) ? [`overrides[${index}] in ${name} (${files.join(', ')})`] : []
      )
    )
    const layer = layers.findLast(({ data }) => has(data.rules))
    const source = has(flags) ? '--rule' : (layer?.name ?? 'the rule itself')
    return [source, ...overrides.map((each) => `and ${each}`)].join(' ')
  }
}
