import { checkConfig, checkEntries } from '../../config/check-rules.ts'
import type { RuleEntry } from '../../config/data/config-data.ts'
import { type ConfigOfPath, effectiveConfig } from '../../config/effective-config.ts'
import { type LoadedConfig, loadConfig } from '../../config/load/load-config.ts'
import { repositoryRoot } from '../../config/load/search-folders.ts'
import type { RuleMeta } from '../../core/rule.ts'
import { UserError, UserErrors } from '../../core/user-error.ts'
import { BUILTIN_RULES, BUILTIN_SETS, rulesetWith } from '../../ruleset/builtin.ts'
import { presets } from '../../ruleset/presets.ts'
import type { Rule, Ruleset } from '../../ruleset/rule.ts'
import { allowedPhraseErrors } from '../find/allowed-phrases.ts'

export interface PrepareOptions {
  readonly cwd: string
  /** Config file that was named; without it one is searched for, unless `lookup` is false. */
  readonly configPath?: string
  readonly lookup: boolean
  /** Whether code that the config names may run: rules with code, a config in JavaScript. */
  readonly allowCode: boolean
  /** Settings that win over the config's. */
  readonly rules?: Readonly<Record<string, RuleEntry>>
}

/** A run's config and rules, checked against each other. */
export interface Prepared {
  readonly config: LoadedConfig
  readonly configOf: ConfigOfPath
  readonly ruleset: Ruleset
  readonly repository: string | undefined
}

/**
 * Loads the config and the team's own rules.
 * @throws UserErrors with every mistake of the config and of the rules.
 */
export async function prepare(options: PrepareOptions): Promise<Prepared> {
  const builtin = BUILTIN_RULES.map(({ meta }) => meta)
  const config = await loadConfig({
    cwd: options.cwd,
    ...(options.configPath !== undefined && { configPath: options.configPath }),
    lookup: options.lookup,
    allowCode: options.allowCode,
    presets: presets(builtin)
  })
  const errors: UserError[] = [...config.errors]
  const { rules: own, sets } = await ownRules(config, errors)
  const metas: readonly RuleMeta[] = [...builtin, ...own.map(({ meta }) => meta)]
  errors.push(...checkConfig(config, metas), ...checkEntries(options.rules ?? {}, metas))
  if (errors.length === 0) errors.push(...allowedPhraseErrors(config, sets))
  if (config.drift.facts) errors.push(...(await import('./check-facts.ts')).factErrors(config.drift.facts))
  if (errors.length > 0) throw new UserErrors(errors)
  return {
    config,
    configOf: effectiveConfig(config, metas, { ...(options.rules && { rules: options.rules }) }),
    ruleset: rulesetWith(own, sets),
    repository: repositoryRoot(options.cwd)
  }
}

interface OwnRules {
  readonly rules: readonly Rule[]
  readonly sets: Ruleset['sets']
}

/** The rules of all `rulePaths`; their mistakes are added to the others. */
async function ownRules(config: LoadedConfig, errors: UserError[]): Promise<OwnRules> {
  let sets = BUILTIN_SETS
  const rules: Rule[] = []
  if (config.rulePaths.length === 0) return { rules, sets }
  const { loadRuleFolder } = await import('../../ruleset/load-folder.ts')
  for (const folder of config.rulePaths) {
    try {
      const taken = new Set([...BUILTIN_RULES, ...rules].map(({ meta }) => meta.id))
      const loaded = await loadRuleFolder(folder, { sets, taken, allowCode: config.mayRunCode })
      rules.push(...loaded.rules)
      sets = loaded.sets
    } catch (error) {
      if (error instanceof UserErrors) errors.push(...error.errors)
      else if (error instanceof UserError) errors.push(error)
      else throw error
    }
  }
  return { rules, sets }
}
