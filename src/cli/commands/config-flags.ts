import { resolve } from 'node:path'
import { parseRuleFlag } from '../../config/parse-rule-flag.ts'
import type { PrepareOptions } from '../../lint/prepare/prepare.ts'

/** Options that every command with a config has. */
export interface ConfigFlags {
  readonly config?: string
  readonly configLookup: boolean
  readonly rule: readonly string[]
  readonly allowCode?: boolean
}

/** What the flags say of the config. */
export function configOptions(flags: ConfigFlags, cwd: string): PrepareOptions {
  return {
    cwd,
    ...(flags.config !== undefined && { configPath: resolve(cwd, flags.config) }),
    lookup: flags.configLookup,
    allowCode: flags.allowCode ?? false,
    rules: Object.fromEntries(flags.rule.map((text) => parseRuleFlag(text)))
  }
}
