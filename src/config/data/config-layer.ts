import type { ErrorPlace } from '../../core/user-error.ts'
import type { ConfigData } from './config-data.ts'
import { placeOf } from './place-of.ts'
import type { DataPath, PlacedData } from './placed-data.ts'

/** One of the configs that a config is made of: a preset, or a file. Plain data, so that it can be sent between threads. */
export interface ConfigLayer {
  /** The preset's name, or the file's absolute path. */
  readonly name: string
  /** Absolute path of the file; absent for a preset. */
  readonly path?: string
  /** Absolute folder that its globs and paths are relative to. */
  readonly folder: string
  /** What it holds, checked; empty where something in it is wrong. */
  readonly data: ConfigData
  /** What it holds as it was read, whether right or wrong. */
  readonly raw: unknown
  readonly places: PlacedData['places']
}

/** Where a value of a layer, or its key, stands. */
export function layerPlace(layer: ConfigLayer, at: DataPath, part: 'key' | 'value' = 'value'): ErrorPlace {
  return layer.path === undefined ? {} : placeOf(layer.places, layer.path, at, part)
}

/** The own value of a key, or undefined: also for what is no object. */
export function ownValue(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined
}

/** The texts of a value that is a text or a list, each with its data path below `at`; anything else in it is told elsewhere. */
export function textsOf(value: unknown, at: DataPath): readonly { readonly text: string; readonly at: DataPath }[] {
  if (typeof value === 'string') return [{ text: value, at }]
  if (!Array.isArray(value)) return []
  return value.flatMap((each: unknown, index) => (typeof each === 'string' ? [{ text: each, at: [...at, index] }] : []))
}
