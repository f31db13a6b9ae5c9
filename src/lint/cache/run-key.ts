import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Prepared, PrepareOptions } from '../prepare/prepare.ts'
import { digest } from './sealed-file.ts'

/** Code beside a rule that takes in other code could change without a trace. */
const IMPORTS = /\b(?:import|require)\b/

/**
 * Names all that the result of a file depends on beside the file itself: the version, the config, the rules of a team's own.
 * Undefined where that cannot be known, because code beside a rule takes in other code.
 */
export function runKey(
  version: string,
  { rules }: Pick<PrepareOptions, 'rules'>,
  { config, repository }: Prepared
): string | undefined {
  const own = config.rulePaths.flatMap((folder) => filesBelow(folder))
  const isOpaque = own.some(({ path, bytes }) => /\.[cm]?js$/.test(path) && IMPORTS.test(bytes.toString('utf8')))
  if (isOpaque) return undefined
  const settings = {
    version,
    node: process.version,
    root: config.root,
    repository,
    layers: config.layers.map(({ name, folder, data }) => ({ name, folder, data })),
    drift: config.drift,
    rulePaths: config.rulePaths,
    rules
  }
  return digest(JSON.stringify(settings), ...own.flatMap(({ path, bytes }) => [path, bytes]))
}

/** Names the settings of a run wherever its folder lies: two copies of one repository have the same. */
export function settingsKey({ rules }: Pick<PrepareOptions, 'rules'>, { config }: Prepared): string {
  const own = config.rulePaths.flatMap((folder) => filesBelow(folder))
  const layers = config.layers.map(({ data }) => data)
  return digest(JSON.stringify({ layers, rules }), ...own.flatMap(({ path, bytes }) => [basename(path), bytes]))
}

interface RuleFile {
  readonly path: string
  readonly bytes: Buffer
}

function filesBelow(folder: string): readonly RuleFile[] {
  const names = readdirSync(folder).sort()
  return names
    .filter((name) => /\.(?:ya?ml|[cm]?js)$/.test(name))
    .map((name) => ({ path: join(folder, name), bytes: readFileSync(join(folder, name)) }))
}
