import { join } from 'node:path'
import { didYouMean } from '../core/nearest-name.ts'
import { UserError } from '../core/user-error.ts'
import { type ChangedFile, ChangedLines, parseDiff } from './changed-lines.ts'
import { askGit, gitOutput } from './run-git.ts'
import { filesUnlikeIndex, gitContents, trackedFiles, untrackedFiles } from './tracked-files.ts'

/** What has changed in a repository, and how its files were before. All paths are absolute. */
export interface ChangeSet {
  /** Words for what it is compared with: “since main”. */
  readonly name: string
  readonly lines: ReadonlyMap<string, ChangedLines>
  /** What changed files held before, by the path that they have now. */
  readonly before: ReadonlyMap<string, Uint8Array>
  /** The files that there are, where that is not what lies on disk. */
  readonly files?: ReadonlySet<string>
  /** Contents that stand in for those on disk. */
  readonly contents?: ReadonlyMap<string, Uint8Array>
}

const DIFF = [
  'diff',
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--find-renames',
  '--ignore-submodules',
  '--inter-hunk-context=0'
]
const PREFIXES = ['--src-prefix=a/', '--dst-prefix=b/']

/**
 * What has changed on disk since the branch left another: from the last commit that both have, files that are not tracked yet included.
 * @throws UserError for a ref that does not exist, and for a clone that does not reach back far enough.
 */
export function changesSince(ref: string, repository: string): ChangeSet {
  const base = mergeBase(ref, repository)
  const changed = diff([base], repository)
  const added = untrackedFiles(repository).map((path) => ({ path, lines: ChangedLines.all }))
  return changeSet(`since “${ref}”`, [...changed, ...added], base, repository)
}

/** What would be committed now: the index, not what lies on disk. */
export function stagedChanges(repository: string): ChangeSet {
  const changed = diff(['--cached'], repository)
  const unlike = filesUnlikeIndex(repository)
  const contents = gitContents(
    repository,
    unlike.map((path) => `:${path}`)
  )
  return {
    ...changeSet('in what is staged', changed, 'HEAD', repository),
    files: trackedFiles(repository),
    contents: new Map(Array.from(contents, ([name, bytes]) => [join(repository, name.slice(1)), bytes]))
  }
}

function changeSet(name: string, changed: readonly ChangedFile[], base: string, repository: string): ChangeSet {
  const names = new Map(changed.flatMap(({ path, before }) => (before === undefined ? [] : [[path, `${base}:${before}`]])))
  const contents = gitContents(repository, [...names.values()])
  return {
    name,
    lines: new Map(changed.map(({ path, lines }) => [join(repository, path), lines])),
    before: new Map(
      Array.from(names).flatMap(([path, object]) => {
        const bytes = contents.get(object)
        return bytes ? [[join(repository, path), bytes]] : []
      })
    )
  }
}

function diff(args: readonly string[], repository: string): readonly ChangedFile[] {
  return parseDiff(gitOutput(repository, [...DIFF, ...PREFIXES, ...args, '--']).toString('utf8'))
}

function mergeBase(ref: string, repository: string): string {
  const isName = ref !== '' && !ref.startsWith('-')
  const known = isName ? askGit(repository, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]) : undefined
  if (!known || 'failure' in known) throw unknownRef(ref, repository)
  const base = askGit(repository, ['merge-base', ref, 'HEAD'])
  if ('output' in base) return base.output.toString('utf8').trim()
  if (isShallow(repository)) {
    throw new UserError(`This clone is shallow: it does not reach back to where this branch left “${ref}”`, { hint: DEEPER })
  }
  throw new UserError(`“${ref}” and what is checked out here have no commit in common`, {
    hint: 'Name the branch that this one began on.'
  })
}

const DEEPER =
  'Fetch more history: “git fetch --unshallow”, or “fetch-depth: 0” for actions/checkout, or “GIT_DEPTH: 0” in GitLab.'

function unknownRef(ref: string, repository: string): UserError {
  const answer = askGit(repository, ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags'])
  const names = 'output' in answer ? answer.output.toString('utf8').trim().split('\n') : []
  const remote = names.find((name) => name.endsWith(`/${ref}`))
  const guess = remote === undefined ? didYouMean(ref, names) : `; did you mean “${remote}”?`
  const branch = ref.replace(/^origin\//, '')
  const fetch = `Fetch it first, as in “git fetch origin ${/^\w[\w./-]*$/.test(branch) ? branch : 'main'}”.`
  return new UserError(`git knows no branch, tag or commit “${ref}” here${guess}`, {
    hint: isShallow(repository) ? `This clone is shallow. ${DEEPER}` : fetch
  })
}

function isShallow(repository: string): boolean {
  const answer = askGit(repository, ['rev-parse', '--is-shallow-repository'])
  return 'output' in answer && answer.output.toString('utf8').trim() === 'true'
}
