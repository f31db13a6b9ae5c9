import { repositoryRoot } from '../config/load/search-folders.ts'
import { UserError } from '../core/user-error.ts'
import type { ChangeSet } from '../git/change-set.ts'

/** The options that limit a run to what has changed. */
export interface ChangeFlags {
  readonly since?: string
  readonly staged?: boolean
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly diff?: boolean
}

/**
 * Checks that the options go together.
 * @throws UserError when they do not.
 */
export function checkChangeFlags({ since, staged, fix, fixDryRun, diff }: ChangeFlags, fromStdin: boolean): void {
  const option = staged ? '--staged' : since === undefined ? undefined : '--since'
  if (option === undefined) return
  if (staged && since !== undefined) {
    throw new UserError('--since and --staged do not go together', { hint: 'Leave one of them out.' })
  }
  if (fromStdin) throw new UserError(`Standard input has no history for ${option}`, { hint: `Leave out ${option}.` })
  if (fix || fixDryRun || diff) {
    throw new UserError(`Fixes are made in whole files, and ${option} looks at changed lines only`, {
      hint: `Leave out ${option}.`
    })
  }
}

/**
 * What has changed, as the options say; undefined when all is looked at.
 * @throws UserError outside of a repository, and for what git cannot tell.
 */
export async function changeSet({ since, staged }: ChangeFlags, cwd: string): Promise<ChangeSet | undefined> {
  if (since === undefined && !staged) return undefined
  const repository = repositoryRoot(cwd)
  if (repository === undefined) {
    const option = staged ? '--staged' : '--since'
    throw new UserError(`${option} needs a git repository, and there is none here`, { hint: `Leave out ${option}.` })
  }
  const { changesSince, stagedChanges } = await import('../git/change-set.ts')
  return since === undefined ? stagedChanges(repository) : changesSince(since, repository)
}
