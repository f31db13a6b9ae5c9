import { basename, dirname, resolve, sep } from 'node:path'
import { ownValue, textsOf } from '../config/data/config-layer.ts'
import { SEARCH_PLACES } from '../config/load/find-config.ts'
import { BASELINE_NAME } from '../lint/baseline/baseline-file.ts'
import { DATA_EXTENSIONS } from '../read/data/data-kind.ts'
import { READABLE_EXTENSIONS } from '../read/read-fields.ts'
import type { ConfigProblems } from './config-problems.ts'
import type { Project } from './project.ts'

const CONFIG_NAMES: ReadonlySet<string> = new Set(SEARCH_PLACES.map((place) => basename(place)))
const EXTENSIONS = [...READABLE_EXTENSIONS, ...DATA_EXTENSIONS].map((extension) => extension.slice(1))

/** Globs of the files that an editor is asked to watch: what is read, configs and lists of what git ignores. */
export const WATCHED_FILES: readonly string[] = [
  `**/*.{${EXTENSIONS.join(',')}}`,
  '**/.partnerlintrc',
  '**/.config/partnerlintrc',
  '**/.gitignore'
]

/** Whether the config, the rules or the list of known findings have to be loaded again when a file has changed. */
export function isOfConfig(path: string, project: Project | undefined, problems: ConfigProblems): boolean {
  const name = basename(path)
  if (name === BASELINE_NAME || problems.byPath.has(path)) return true
  if (CONFIG_NAMES.has(name) && (name !== 'partnerlintrc' || basename(dirname(path)) === '.config')) return true
  if (!project) return false
  const { layers, rulePaths } = project.prepared.config
  if (rulePaths.some((folder) => path.startsWith(folder + sep))) return true
  return layers.some(({ path: own, folder, raw }) => {
    const facts = textsOf(ownValue(ownValue(raw, 'drift'), 'facts'), [])
    return own === path || facts.some(({ text }) => resolve(folder, text) === path)
  })
}
