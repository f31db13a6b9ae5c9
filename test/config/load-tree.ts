import { relative } from 'node:path'
import { type LoadedConfig, type LoadOptions, loadConfig } from '../../src/config/load/load-config.ts'
import type { UserError } from '../../src/core/user-error.ts'
import { PRESETS } from './rule-metas.ts'

/** Loads the config of a folder. */
export function load(cwd: string, options: Partial<LoadOptions> = {}): Promise<LoadedConfig> {
  return loadConfig({ cwd, lookup: true, allowCode: false, presets: PRESETS, ...options })
}

/** Errors as `file:line:column message`, with the file relative to a folder. */
export function told(errors: readonly UserError[], root: string): readonly string[] {
  return errors.map(({ place: { path, line, column }, message }) => {
    const place = [path === undefined ? undefined : relative(root, path), line, column].filter((each) => each !== undefined)
    return place.length === 0 ? message : `${place.join(':')} ${message}`
  })
}
