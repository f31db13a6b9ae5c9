import type { Audience, AudienceBy } from '../../core/document.ts'
import { compileGlobs } from '../globs/glob-list.ts'
import type { PathBelow } from '../globs/path-below.ts'
import type { LoadedConfig } from '../load/load-config.ts'
import { compileDefaults, isHint } from './default-audiences.ts'

/** Who reads a file, and what said so, in words. */
export interface AudienceChoice {
  readonly audience: Audience
  readonly from: string
  readonly by: AudienceBy
}

/** The order in which audiences are tried: what only colleagues read is told apart first. */
const ORDER: readonly Audience[] = ['internal', 'macro', 'docs']

/**
 * Compiles who reads what. The last layer that lists globs for an audience replaces its defaults; the defaults look at the path
 * below the config's folder, or else below the repository, so that a config from elsewhere still tells macros from docs.
 */
export function audienceFinder(config: LoadedConfig): (path: PathBelow) => AudienceChoice {
  const finders = ORDER.map((audience) => configuredFinder(config, audience) ?? defaultFinder(config, audience))
  return (path) => {
    for (const find of finders) {
      const choice = find(path)
      if (choice) return choice
    }
    return { audience: 'docs', from: 'no glob fits, and what fits none is docs', by: 'nothing' }
  }
}

type Finder = (path: PathBelow) => AudienceChoice | undefined

function configuredFinder({ layers }: LoadedConfig, audience: Audience): Finder | undefined {
  const layer = layers.findLast(({ data }) => data.audiences?.[audience] !== undefined)
  if (!layer) return undefined
  const matches = compileGlobs(layer.data.audiences?.[audience] ?? [])
  return (path) => {
    const parts = path.partsBelow(layer.folder)
    const glob = parts && matches(parts)
    return glob === undefined ? undefined : { audience, from: `“${glob}” in ${layer.name}`, by: 'config' }
  }
}

function defaultFinder({ root, repository }: LoadedConfig, audience: Audience): Finder {
  const matches = compileDefaults(audience)
  return (path) => {
    const parts = path.partsBelow(root) ?? path.partsBelow(repository)
    const glob = parts && matches(parts)
    if (glob === undefined) return undefined
    return { audience, from: `“${glob}”, a default`, by: isHint(audience, glob) ? 'hint' : 'default' }
  }
}
