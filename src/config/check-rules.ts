import { describeValue, quoteList, shorten } from '../core/describe-value.ts'
import { didYouMean } from '../core/nearest-name.ts'
import type { RuleMeta, RuleOption } from '../core/rule.ts'
import { type ErrorPlace, UserError } from '../core/user-error.ts'
import { type ConfigLayer, layerPlace, ownValue } from './data/config-layer.ts'
import type { DataPath } from './data/placed-data.ts'
import type { LoadedConfig } from './load/load-config.ts'

/** Where something within a rule's entry stands; an empty path is the entry itself, or its key. */
type PlaceInEntry = (within: DataPath, part: 'key' | 'value') => ErrorPlace

/**
 * Checks the rules that the files of a config name, in every layer and override: unknown ids, unknown options, options of
 * another type. Severities are part of the schema, and so among the config's own errors.
 */
export function checkConfig(config: LoadedConfig, rules: readonly RuleMeta[]): readonly UserError[] {
  const files = new Set(config.layers.filter(({ path }) => path !== undefined))
  return [...files].flatMap((layer) =>
    ruleBlocks(layer).flatMap(({ block, at }) =>
      checkEntries(block, rules, (id) => (within, part) => layerPlace(layer, [...at, id, ...within], part))
    )
  )
}

/** Checks entries by rule id, as of a config or of `--rule`, which has no place to point at. */
export function checkEntries(
  entries: object,
  rules: readonly RuleMeta[],
  placeOf: (id: string) => PlaceInEntry = () => () => ({})
): readonly UserError[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return Object.entries(entries).flatMap(([id, entry]: readonly [string, unknown]) => {
    const rule = byId.get(id)
    const options: unknown = Array.isArray(entry) ? entry[1] : undefined
    return rule ? checkOptions(rule, options, placeOf(id)) : [unknownRule(id, byId, placeOf(id))]
  })
}

interface RuleBlock {
  readonly block: object
  readonly at: DataPath
}

/** The `rules` of a layer and of its overrides, as they were read, so that one mistake does not hide another. */
function ruleBlocks({ raw }: ConfigLayer): readonly RuleBlock[] {
  const overrides = ownValue(raw, 'overrides')
  const blocks = Array.isArray(overrides)
    ? overrides.map((override: unknown, index) => ({ block: ownValue(override, 'rules'), at: ['overrides', index, 'rules'] }))
    : []
  return [{ block: ownValue(raw, 'rules'), at: ['rules'] }, ...blocks].flatMap(({ block, at }) =>
    typeof block === 'object' && block !== null && !Array.isArray(block) ? [{ block, at }] : []
  )
}

function unknownRule(id: string, known: ReadonlyMap<string, RuleMeta>, placeOf: PlaceInEntry): UserError {
  return new UserError(`Unexpected rule “${shorten(id)}”, expected a rule id${didYouMean(id, known.keys())}`, {
    ...placeOf([], 'key'),
    hint: '“partnerlint rules” lists them.'
  })
}

function checkOptions(rule: RuleMeta, options: unknown, placeOf: PlaceInEntry): readonly UserError[] {
  if (typeof options !== 'object' || options === null) return []
  return Object.entries(options).flatMap(([name, value]: readonly [string, unknown]) => {
    const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined
    if (option) return checkOption(name, option, value, placeOf)
    const names = Object.keys(rule.options)
    const expected = names.length === 0 ? 'none, because this rule has no options' : quoteList(names)
    return [
      new UserError(`Unexpected option “${shorten(name)}” of “${rule.id}”, expected ${expected}${didYouMean(name, names)}`, {
        ...placeOf([1, name], 'key'),
        hint: `“partnerlint explain ${rule.id}” describes the rule.`
      })
    ]
  })
}

const TYPES: Readonly<Record<RuleOption['type'], string>> = {
  string: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
  strings: 'a list of texts'
}

function checkOption(name: string, { type }: RuleOption, value: unknown, placeOf: PlaceInEntry): readonly UserError[] {
  if (type === 'strings' && Array.isArray(value)) {
    const wrong = value.findIndex((each) => typeof each !== 'string')
    return wrong < 0 ? [] : [wrongOption(name, 'texts in quotes only', value[wrong], placeOf([1, name, wrong], 'value'))]
  }
  const isRight = type === 'number' ? Number.isFinite(value) : typeof value === type
  return isRight ? [] : [wrongOption(name, TYPES[type], value, placeOf([1, name], 'value'))]
}

function wrongOption(name: string, expected: string, value: unknown, place: ErrorPlace): UserError {
  return new UserError(`Unexpected ${describeValue(value)} for the option “${name}”, expected ${expected}`, place)
}
