import { realpathSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { shorten } from '../../core/describe-value.ts'
import { didYouMean } from '../../core/nearest-name.ts'
import { UserError } from '../../core/user-error.ts'
import { isOutside } from '../data/boundary.ts'
import type { ConfigData } from '../data/config-data.ts'
import { type ConfigLayer, layerPlace, ownValue, textsOf } from '../data/config-layer.ts'
import type { DataPath, PlacedData } from '../data/placed-data.ts'
import { configFolder } from './config-kind.ts'
import { type MissingError, readConfigFile } from './read-config-file.ts'

export interface ReaderOptions {
  readonly presets: Readonly<Record<string, ConfigData>>
  /** Folder of the config that everything begins with; presets have no other. */
  readonly root: string
  /** Folder that no file may lie outside of; undefined for a config that is trusted. */
  readonly boundary: string | undefined
  readonly mayRunCode: boolean
}

interface FileOptions {
  /** Words the error for a file that cannot be read, at the place that names it. */
  readonly missing: MissingError
  /** Preset that the file extends where it does not say what it extends. */
  readonly base?: string
  /** Real paths of the files that led here, by `extends`. */
  readonly trail?: readonly string[]
}

const PRESET_PREFIX = 'partnerlint:'

/** Files that extend each other twice over would be read without end. */
const MAX_EXTENDED = 100

/** Reads a config file and all that it extends, and gathers every mistake. A file is read once, however often it is extended. */
export class ConfigReader {
  readonly errors: UserError[] = []
  readonly #options: ReaderOptions
  readonly #read = new Map<string, ConfigLayer | undefined>()
  #extendedFiles = 0

  constructor(options: ReaderOptions) {
    this.#options = options
  }

  /** The layers of a preset, base first. A preset extends nothing that it does not name. */
  preset(name: string): readonly ConfigLayer[] {
    const { presets, root } = this.#options
    const data = Object.hasOwn(presets, name) ? presets[name] : undefined
    if (!data) return []
    const bases = textsOf(data.extends, []).flatMap(({ text }) => (text === name ? [] : this.preset(text)))
    return [...bases, { name, folder: root, data, raw: data, places: new Map() }]
  }

  /** The layers of a file, base first. A file that cannot be read yields a mistake and, for the rest of the run, what it would begin with. */
  async file(path: string, { missing, base, trail = [] }: FileOptions): Promise<readonly ConfigLayer[]> {
    const layer = await this.#layer(path, missing)
    if (!layer) return base === undefined ? [] : this.preset(base)
    const named = ownValue(layer.raw, 'extends')
    const layers = named === undefined && base !== undefined ? [...this.preset(base)] : []
    for (const { text, at } of textsOf(named, ['extends'])) {
      layers.push(...(await this.#extended({ text, at, layer, trail: [...trail, realPath(path)] })))
    }
    return [...layers, layer]
  }

  /** The layer of a file, read the first time and looked up after that; undefined for a file that cannot be read. */
  async #layer(path: string, missing: MissingError): Promise<ConfigLayer | undefined> {
    if (this.#read.has(path)) return this.#read.get(path)
    if (isOutside(path, this.#options.boundary)) {
      this.errors.push(missing('a file within the repository', 'A config that --config names may reach further.'))
      return undefined
    }
    const placed = await readConfigFile(path, this.#options.mayRunCode, missing)
    this.errors.push(...placed.errors)
    const isUnreadable = placed.data === undefined && placed.errors.length > 0
    const layer = isUnreadable ? undefined : await this.#validated(placed, path)
    if (layer || placed.errors.some(({ place }) => place.path === path)) this.#read.set(path, layer)
    return layer
  }

  async #validated(placed: PlacedData, path: string): Promise<ConfigLayer> {
    const { validateConfig } = await import('../data/validate-config.ts')
    const { data, errors } = validateConfig(placed, path)
    this.errors.push(...errors)
    return { name: path, path, folder: configFolder(path), data, raw: placed.data, places: placed.places }
  }

  async #extended({ text, at, layer, trail }: Extension): Promise<readonly ConfigLayer[]> {
    if (text === '') return []
    if (Object.hasOwn(this.#options.presets, text)) return this.preset(text)
    const path = resolve(layer.folder, text)
    const missing: MissingError = (expected, hint) => {
      const place = { ...layerPlace(layer, at), ...(hint && { hint }) }
      return new UserError(`Unexpected “${shorten(text)}” in “extends”, expected ${expected}`, place)
    }
    const problem = this.#presetProblem(text) ?? this.#trailProblem(path, trail)
    if (problem) {
      this.errors.push(missing(problem.expected, problem.hint))
      return []
    }
    this.#extendedFiles += 1
    return this.file(path, { missing, trail })
  }

  /** Why a name that is like a preset's cannot be extended. */
  #presetProblem(text: string): Problem | undefined {
    const names = Object.keys(this.#options.presets)
    if (names.includes(PRESET_PREFIX + text)) return { expected: `a preset or a path; did you mean “${PRESET_PREFIX}${text}”?` }
    return text.startsWith(PRESET_PREFIX) ? { expected: `a preset or a path${didYouMean(text, names)}` } : undefined
  }

  /** Why a file cannot be extended after those that led to it. */
  #trailProblem(path: string, trail: readonly string[]): Problem | undefined {
    const cycle = trail.indexOf(realPath(path))
    if (cycle >= 0) {
      const names = [...trail.slice(cycle), path].map((each) => basename(each)).join(' → ')
      return { expected: 'a config that does not lead back to this one', hint: `They extend each other: ${names}.` }
    }
    return this.#extendedFiles < MAX_EXTENDED ? undefined : { expected: `at most ${MAX_EXTENDED} extended files` }
  }
}

interface Problem {
  readonly expected: string
  readonly hint?: string
}

interface Extension {
  readonly text: string
  readonly at: DataPath
  /** The layer that extends it. */
  readonly layer: ConfigLayer
  readonly trail: readonly string[]
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
