import { pathToFileURL } from 'node:url'
import { UserError } from '../../core/user-error.ts'
import { dataNode } from '../data/data-node.ts'
import { noData, type PlacedData, placeData, pointer } from '../data/placed-data.ts'
import { fileSize, readText } from '../data/read-text.ts'
import { type ConfigKind, configKind } from './config-kind.ts'

/** No config comes near this size, in bytes; what does is no config, or is meant to keep the parser busy. */
const MAX_BYTES = 200_000
const TRUST = 'Code of a linted repository is not run. Name this config with --config, or pass --allow-code, if you trust it.'

const MAX_PACKAGE_JSON_BYTES = 5_000_000

/** Words the error for a file that cannot be read, at the place that names it. */
export type MissingError = (expected: string, hint?: string) => UserError

/**
 * Reads a config file: JSON, YAML, the key of a package.json, or (where `mayRun`) code. A file that is not there is told at
 * the place that names it, any other mistake at its own place in the file.
 */
export async function readConfigFile(path: string, mayRun: boolean, missing: MissingError): Promise<PlacedData> {
  const kind = configKind(path)
  if (!kind) return noData([missing('a file that ends in .json, .yaml, .yml, .js, .mjs or .cjs')])
  const size = fileSize(path)
  if (size === undefined) return noData([missing('a config file; there is none of that name')])
  if (kind === 'code') return mayRun ? runConfig(path) : noData([missing('a .json, .yaml or .yml file', TRUST)])
  if (size > (kind === 'package' ? MAX_PACKAGE_JSON_BYTES : MAX_BYTES)) {
    return noData([new UserError(`Unexpected size of the config, expected at most ${MAX_BYTES / 1000} kB`, { path })])
  }
  const text = readText(path, 'the config')
  return typeof text === 'string' ? parseConfig(text, path, kind) : noData([text])
}

async function parseConfig(text: string, path: string, kind: ConfigKind): Promise<PlacedData> {
  if (kind === 'package') return packageKey(await parseJson(text, path), path)
  if (kind === 'json') return parseJson(text, path)
  if (kind === 'yaml' || !/^\s*(?:\{|\/\/|\/\*)/.test(text)) return parseYaml(text, path)
  const json = await parseJson(text, path)
  if (json.errors.length === 0) return json
  const yaml = await parseYaml(text, path)
  return yaml.errors.length === 0 ? yaml : json
}

// The parsers load only when a config needs them, because a run without one is to start fast.

async function parseJson(text: string, path: string): Promise<PlacedData> {
  const { parseJsonConfig } = await import('../data/parse-json-config.ts')
  return parseJsonConfig(text, path)
}

async function parseYaml(text: string, path: string): Promise<PlacedData> {
  const { parseYamlConfig } = await import('../data/parse-yaml-config.ts')
  return parseYamlConfig(text, path)
}

/** The part of a package.json that is ours, with its places. */
function packageKey(placed: PlacedData, path: string): PlacedData {
  const { data, errors } = placed
  if (errors.length > 0) return placed
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'partnerlint')) {
    return noData([new UserError('Unexpected package.json without “partnerlint”, expected an object of that name', { path })])
  }
  const prefix = pointer(['partnerlint'])
  const own = [...placed.places].filter(([address]) => address === prefix || address.startsWith(`${prefix}/`))
  return {
    data: Reflect.get(data, 'partnerlint'),
    places: new Map(own.map(([address, place]) => [address.slice(prefix.length), place])),
    errors
  }
}

async function runConfig(path: string): Promise<PlacedData> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href)
    if (module.default !== undefined) return placeData(dataNode(module.default), path)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause)
    return noData([new UserError(`The config could not be run: ${reason}`, { path, cause })])
  }
  return noData([new UserError('Unexpected module without a default export, expected “export default { … }”', { path })])
}
