import { basename, dirname, extname, join } from 'node:path'

/** How a config file is read. `either` has no ending that says it: JSON where it begins like JSON, or else YAML. */
export type ConfigKind = 'json' | 'yaml' | 'either' | 'package' | 'code'

const KINDS: Readonly<Record<string, ConfigKind>> = {
  '': 'either',
  '.json': 'json',
  '.jsonc': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.js': 'code',
  '.cjs': 'code',
  '.mjs': 'code'
}

/** The kind of a config file, by its name; undefined for a name that no config has. */
export function configKind(path: string): ConfigKind | undefined {
  if (basename(path) === 'package.json') return 'package'
  return KINDS[extname(path).toLowerCase()]
}

/** The folder that the globs and paths of a config are relative to: its own, but for one in `.config` the folder around that. */
export function configFolder(path: string): string {
  const folder = dirname(path)
  return basename(folder) === '.config' && basename(path).startsWith('partnerlintrc') ? join(folder, '..') : folder
}
