import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { searchFolders } from './search-folders.ts'

/** Where a search for the config ended. */
export interface FoundConfig {
  /** Absolute path of the config file; absent when there is none. */
  readonly path?: string
  /** Files on the way that look like a config and were not read: code, or names that are not searched for. Absolute paths. */
  readonly passedOver: readonly string[]
}

/** Names that are searched for in a folder, in this order, the one that cosmiconfig's users know. Code is never among them. */
export const SEARCH_PLACES: readonly string[] = [
  'package.json',
  '.partnerlintrc',
  '.partnerlintrc.json',
  '.partnerlintrc.yaml',
  '.partnerlintrc.yml',
  '.config/partnerlintrc',
  '.config/partnerlintrc.json',
  '.config/partnerlintrc.yaml',
  '.config/partnerlintrc.yml'
]

const CODE_ENDINGS = ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts']

const PASSED_OVER: readonly string[] = [
  ...CODE_ENDINGS.flatMap((ending) => [
    `.partnerlintrc.${ending}`,
    `.config/partnerlintrc.${ending}`,
    `partnerlint.config.${ending}`
  ]),
  ...['json', 'jsonc', 'yaml', 'yml'].map((ending) => `partnerlint.config.${ending}`)
]

/** A package.json is looked into up to this size, in bytes. */
const MAX_PACKAGE_JSON = 5_000_000

/** Larger files are not looked into to see whether they are empty. */
const MAX_EMPTY_CHECK = 1_000_000

const PACKAGE_KEY = /"partnerlint"\s*:\s*\{/

/**
 * Searches for the config of a folder, from there upwards to the repository's root. Files that hold nothing are passed by,
 * as cosmiconfig does. Nothing is executed, and code is never chosen: it is listed in `passedOver`.
 */
export function findConfig(from: string): FoundConfig {
  const passedOver: string[] = []
  for (const folder of searchFolders(from)) {
    const path = SEARCH_PLACES.map((place) => join(folder, place)).find(isConfig)
    if (path !== undefined) return { path, passedOver }
    passedOver.push(...PASSED_OVER.map((place) => join(folder, place)).filter((each) => fileSize(each) !== undefined))
  }
  return { passedOver }
}

/** Size of a file in bytes, or undefined when the path is no file. */
function fileSize(path: string): number | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats?.isFile() ? stats.size : undefined
  } catch {
    return undefined
  }
}

function isConfig(path: string): boolean {
  const size = fileSize(path)
  if (size === undefined) return false
  if (path.endsWith('package.json')) return size <= MAX_PACKAGE_JSON && holdsPackageKey(path)
  if (size > MAX_EMPTY_CHECK) return true
  const text = readText(path)
  if (text === undefined) return true
  return path.endsWith('.json') ? text.trim() !== '' : text.split('\n').some(saysSomething)
}

/** Whether a line of YAML is more than blank, a comment or the start of a document. */
function saysSomething(line: string): boolean {
  const text = line.trim()
  return text !== '' && text !== '---' && !text.startsWith('#')
}

/** The text of a file, or undefined when it may not be read; then loading it says so. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}

function holdsPackageKey(path: string): boolean {
  const text = readText(path)
  if (!text?.includes('"partnerlint"')) return false
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'partnerlint')) return false
    return Reflect.get(data, 'partnerlint') !== null
  } catch {
    return PACKAGE_KEY.test(text)
  }
}
