import { resolve } from 'node:path'
import { shorten } from '../../core/describe-value.ts'
import type { DriftSettings, DriftSides } from '../../core/rule.ts'
import { UserError } from '../../core/user-error.ts'
import type { ConfigData, DriftPair } from '../data/config-data.ts'
import { type ConfigLayer, ownValue, textsOf } from '../data/config-layer.ts'
import type { ReadFacts } from '../facts/read-facts.ts'
import { configFolder } from './config-kind.ts'
import { ConfigReader } from './config-reader.ts'
import { type FoundConfig, findConfig } from './find-config.ts'
import type { MissingError } from './read-config-file.ts'
import { ruleFolders } from './rule-folders.ts'
import { repositoryRoot, searchFolders } from './search-folders.ts'

export interface LoadOptions {
  /** Folder where a search begins, and that `configPath` is relative to. Absolute. */
  readonly cwd: string
  /** The config that `--config` names. It is trusted: it may be code, name code, and reach outside the repository. */
  readonly configPath?: string
  /** Whether a config is searched for when none is named. */
  readonly lookup: boolean
  /** Whether code may run although `--config` does not name the config: `--allow-code`. */
  readonly allowCode: boolean
  /** Configs that can be extended by name, such as `partnerlint:recommended`. */
  readonly presets: Readonly<Record<string, ConfigData>>
}

/** All that the config of a run is made of. Plain data, so that it can be sent between threads. */
export interface LoadedConfig {
  /** Absolute path of the config file; undefined when there is none. */
  readonly path: string | undefined
  /** Folder that globs are relative to, absolute: the config's, or else the repository's root or the current folder. */
  readonly root: string
  /** Root of the repository around the current folder, or else the current folder. Absolute. */
  readonly repository: string
  /** Presets, extended files and the config itself, each before those that build on it. */
  readonly layers: readonly ConfigLayer[]
  /** Folders with rules of the team's own, absolute, each once. */
  readonly rulePaths: readonly string[]
  /** Whether code that the config names, such as code beside a rule, may run. */
  readonly mayRunCode: boolean
  readonly drift: DriftSettings
  /** Files that look like a config and were not read, because they are code. Absolute paths. */
  readonly passedOver: readonly string[]
  /** Ids of the rules that some preset sets. Other rules are the team's own. */
  readonly presetRules: readonly string[]
  /** Every mistake in the files of the config, each with its place. With any, the rest is what could be made out. */
  readonly errors: readonly UserError[]
}

/** The preset that a config without `extends` extends, and that holds where there is no config. */
const DEFAULT_PRESET = 'partnerlint:recommended'

/**
 * Loads the config of a run: the one that is named, or else the nearest one that is found. It does not throw for mistakes in
 * them, so that all can be told at once with those of the rules. Parsers and the schema load only when there is a file to read.
 */
export async function loadConfig(options: LoadOptions): Promise<LoadedConfig> {
  const found = whereConfigIs(options)
  const repository = repositoryRoot(options.cwd) ?? options.cwd
  const root = found.path === undefined ? repository : configFolder(found.path)
  const isNamed = options.configPath !== undefined
  const mayRunCode = isNamed || options.allowCode
  const boundary = isNamed ? undefined : (searchFolders(options.cwd).at(-1) ?? root)
  const reader = new ConfigReader({ presets: options.presets, root, boundary, mayRunCode })
  const layers =
    found.path === undefined
      ? reader.preset(DEFAULT_PRESET)
      : await reader.file(found.path, { missing: missingConfig(options.configPath ?? found.path), base: DEFAULT_PRESET })
  const folders = ruleFolders(layers, boundary)
  const declared = await declaredFacts(layers, boundary)
  return {
    path: found.path,
    root,
    repository,
    layers,
    rulePaths: folders.paths,
    mayRunCode,
    drift: { ...driftSettings(layers, root), ...(declared.facts.length > 0 && { facts: declared.facts }) },
    passedOver: found.passedOver,
    presetRules: [...new Set(Object.values(options.presets).flatMap(({ rules = {} }) => Object.keys(rules)))],
    errors: [...reader.errors, ...folders.errors, ...declared.errors]
  }
}

function whereConfigIs({ cwd, configPath, lookup }: LoadOptions): FoundConfig {
  if (configPath !== undefined) return { path: resolve(cwd, configPath), passedOver: [] }
  return lookup ? findConfig(cwd) : { passedOver: [] }
}

function missingConfig(path: string): MissingError {
  return (expected, hint) =>
    new UserError(`Unexpected config “${shorten(path)}”, expected ${expected}`, { ...(hint && { hint }) })
}

/** The drift settings of the last layer that has any; its globs are relative to its own folder. */
function driftSettings(layers: readonly ConfigLayer[], root: string): DriftSettings {
  const paired = layers.findLast(({ data }) => data.drift?.pairs !== undefined || data.drift?.apart !== undefined)
  const source = layers.findLast(({ data }) => data.drift?.source !== undefined)?.data.drift?.source
  const { pairs, apart } = paired?.data.drift ?? {}
  return {
    root: paired?.folder ?? root,
    pairs: sidesOf(pairs),
    ...(apart && { apart: sidesOf(apart) }),
    source: source ?? 'docs'
  }
}

/** Facts files are read only where a config names one. */
async function declaredFacts(layers: readonly ConfigLayer[], boundary: string | undefined): Promise<ReadFacts> {
  if (layers.every(({ raw }) => ownValue(ownValue(raw, 'drift'), 'facts') === undefined)) return { facts: [], errors: [] }
  const { readFacts } = await import('../facts/read-facts.ts')
  return readFacts(layers, boundary)
}

function sidesOf(pairs: readonly DriftPair[] = []): readonly DriftSides[] {
  return pairs.map(({ internal, docs }) => ({ internal: globsOf(internal), docs: globsOf(docs) }))
}

function globsOf(side: string | readonly string[]): readonly string[] {
  return textsOf(side, []).map(({ text }) => text)
}
