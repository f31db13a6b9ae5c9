import type { CollectedFile } from './compare/facts-file.ts'
import { discover } from './files/discover.ts'
import { lintPath } from './lint-path.ts'
import { discoverOptions } from './lint-workspace.ts'
import { preparedLinter } from './prepare/prepare-linter.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/**
 * Takes out of each file what comparing needs of it, one at a time, so that memory does not grow with their number. Files that cannot
 * be read have nothing to compare.
 */
export async function* collectFacts(given: WorkspaceOptions): AsyncIterable<CollectedFile> {
  const { paths, named } = await discover(given.paths, discoverOptions(given))
  const linter = await preparedLinter(given.linter, { comparing: true, measures: false })
  const options = { ...given, linter, isNamed: (path: string) => named.has(path) }
  const task = { reports: false, collects: true, includesInactive: given.includeInactive }
  for (const path of paths) {
    if (given.isReported?.(path) === false) continue
    const hashes = new Map<string, string>()
    const result = await lintPath(path, task, options, hashes)
    if (!result || result.isPassedOver) continue
    const { entries, directives, facts } = result
    yield { path, hash: hashes.get(path) ?? '', entries, directives, facts }
  }
}
