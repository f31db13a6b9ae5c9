import type { RuleSetting } from '../core/diagnostic.ts'
import type { Audience, AudienceBy, FieldNames } from '../core/document.ts'
import type { RuleMeta, RuleOptions } from '../core/rule.ts'
import { type AudienceChoice, audienceFinder } from './audiences/audience-finder.ts'
import type { RuleEntry } from './data/config-data.ts'
import type { ConfigLayer } from './data/config-layer.ts'
import { compileGlobs } from './globs/glob-list.ts'
import { compilePart } from './globs/glob-part.ts'
import { PathBelow } from './globs/path-below.ts'
import type { LoadedConfig } from './load/load-config.ts'
import { parseEntry } from './rule-entry.ts'

/** How one rule stands for one file. */
export interface EffectiveRule {
  readonly setting: RuleSetting
  /** The rule's defaults with the config's options over them. */
  readonly options: RuleOptions
}

/** What the config says of one file. Files for which it says the same share one object. */
export interface EffectiveConfig {
  readonly audience: Audience
  /** What decided the audience, in words: a glob and the file it stands in, or a default. */
  readonly audienceFrom: string
  readonly audienceBy: AudienceBy
  /** The keys of data that the config names. */
  readonly fields?: FieldNames
  /** Whether it names them for this very file, so that no known system is looked for in it. */
  readonly areFieldsExact?: boolean
  readonly ignored: boolean
  /** Every known rule by id, those that are off included. */
  readonly rules: ReadonlyMap<string, EffectiveRule>
}

/** The macro or article of an export, for overrides that name some of its entries. */
export interface EntryName {
  readonly id: string
  readonly title: string
}

/** The config of a path, which is absolute, or of one entry of the file there. */
export type ConfigOfPath = (path: string, entry?: EntryName) => EffectiveConfig

/** Settings beside those of the config, which win over it. */
export interface ExtraSettings {
  /** From `--rule`. */
  readonly rules?: Readonly<Record<string, RuleEntry>>
}

/** Compiles the config of a run once, to be asked for each of its files. */
export function effectiveConfig(config: LoadedConfig, rules: readonly RuleMeta[], extra: ExtraSettings = {}): ConfigOfPath {
  const steps = settingSteps(config, extra)
  const audienceOf = audienceFinder(config)
  const isIgnored = ignoreMatcher(config.layers)
  const rulesBySteps = new Map<string, ReadonlyMap<string, EffectiveRule>>()
  const known = new Map<string, EffectiveConfig>()

  const find = (absolute: string, entry: EntryName | undefined): EffectiveConfig => {
    const path = new PathBelow(absolute)
    const taken = steps.map((step) => step.fits(path, entry))
    const { audience, from, by } = overrideAudience(steps, taken) ?? audienceOf(path)
    const ignored = isIgnored(path)
    const stepsKey = taken.map(Number).join('')
    const key = `${stepsKey} ${Number(ignored)} ${audience} ${from}`
    const same = known.get(key)
    if (same) return same
    const ruleMap =
      rulesBySteps.get(stepsKey) ??
      ruleStates(
        rules,
        config,
        steps.filter((_, index) => taken[index])
      )
    rulesBySteps.set(stepsKey, ruleMap)
    const named = steps.findLast((step, index) => step.fields && taken[index])
    const effective = { audience, audienceFrom: from, audienceBy: by, ignored, rules: ruleMap, ...fieldsOf(named) }
    known.set(key, effective)
    return effective
  }

  // A run asks the same of each file again and again, and of each entry of an export.
  const byPath = new Map<string, EffectiveConfig>()
  const namesEntries = steps.some((step) => step.namesEntries)
  return (path, entry) => {
    if (entry && namesEntries) return find(path, entry)
    const same = byPath.get(path)
    if (same) return same
    const found = find(path, entry)
    byPath.set(path, found)
    return found
  }
}

/** A set of rule entries, and the files that they are for. Later steps win. */
interface SettingStep {
  readonly rules: Readonly<Record<string, RuleEntry>>
  readonly isOverride?: boolean
  /** Whether it is for some entries of its files only. */
  readonly namesEntries?: boolean
  readonly audience?: AudienceChoice
  readonly fields?: FieldNames
  fits(path: PathBelow, entry?: EntryName): boolean
}

/** The settings of a layer come before its overrides, and both before those of the layers that build on it. */
function settingSteps({ layers }: LoadedConfig, extra: ExtraSettings): readonly SettingStep[] {
  const steps = layers.flatMap((layer) => [settingStep(layer), ...overrideSteps(layer)])
  return extra.rules ? [...steps, { rules: extra.rules, fits: () => true }] : steps
}

function settingStep({ data: { rules = {}, fields } }: ConfigLayer): SettingStep {
  return { rules, ...(fields && { fields }), fits: () => true }
}

function overrideSteps(layer: ConfigLayer): readonly SettingStep[] {
  return (layer.data.overrides ?? []).map(({ files, entries, rules = {}, audience, fields }, index) => {
    const matches = compileGlobs(files)
    const patterns = entries?.map(compilePart)
    return {
      rules,
      isOverride: true,
      namesEntries: patterns !== undefined,
      ...(audience && { audience: { audience, from: `overrides[${index}] in ${layer.name}`, by: 'config' as const } }),
      ...(fields && { fields }),
      fits(path, entry) {
        const parts = path.partsBelow(layer.folder)
        if (!parts || matches(parts) === undefined) return false
        return !patterns || (entry !== undefined && patterns.some((fits) => fits(entry.title) || fits(entry.id)))
      }
    }
  })
}

function fieldsOf(step: SettingStep | undefined): Pick<EffectiveConfig, 'fields' | 'areFieldsExact'> {
  if (!step?.fields) return {}
  return { fields: step.fields, ...(step.isOverride && { areFieldsExact: true }) }
}

function overrideAudience(steps: readonly SettingStep[], taken: readonly boolean[]): AudienceChoice | undefined {
  return steps.findLast(({ audience }, index) => audience && taken[index])?.audience
}

/** The `ignore` of all layers is one list, in which the last glob that fits decides; each is relative to its own layer. */
function ignoreMatcher(layers: readonly ConfigLayer[]): (path: PathBelow) => boolean {
  const globs = layers.flatMap(({ data, folder }) =>
    (data.ignore ?? []).map((glob) => ({
      folder,
      excludes: glob.startsWith('!'),
      matches: compileGlobs([glob.startsWith('!') ? glob.slice(1) : glob])
    }))
  )
  return (path) => {
    const last = globs.findLast(({ folder, matches }) => {
      const parts = path.partsBelow(folder)
      return parts !== undefined && matches(parts) !== undefined
    })
    return last !== undefined && !last.excludes
  }
}

/** A rule of a preset is off where nothing sets it; one of the team's own is on at its own severity, since its folder was named. */
function ruleStates(
  rules: readonly RuleMeta[],
  { presetRules }: LoadedConfig,
  steps: readonly SettingStep[]
): ReadonlyMap<string, EffectiveRule> {
  const preset = new Set(presetRules)
  return new Map(
    rules.map((rule) => {
      const entries = steps.flatMap(({ rules: entries }) => {
        const entry = Object.hasOwn(entries, rule.id) ? parseEntry(entries[rule.id]) : undefined
        return entry ? [entry] : []
      })
      const setting = entries.at(-1)?.setting ?? (preset.has(rule.id) ? 'off' : rule.severity)
      const options = entries.findLast((entry) => entry.options)?.options
      return [rule.id, { setting, options: { ...defaultOptions(rule), ...options } }]
    })
  )
}

function defaultOptions({ options }: RuleMeta): RuleOptions {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => (option.default === undefined ? [] : [[name, option.default]]))
  )
}
