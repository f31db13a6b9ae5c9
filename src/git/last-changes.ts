import { join, relative, sep } from 'node:path'
import { gitGlance } from './run-git.ts'

const LONGEST = 2000
const MOST_BYTES = 4_000_000
/** More files than this are not asked for: nobody reads so many findings, and a command line is only so long. */
const MOST_FILES = 300

const LOG = [
  '--literal-pathspecs',
  'log',
  '-z',
  '--name-only',
  '--no-renames',
  '--no-ext-diff',
  '--no-show-signature',
  '--no-color'
]
/** Before each commit, which no path holds; then its date as its author has it, and what git says of it. */
const START = '\u0001'
const FORMAT = '--format=%x01%as %D'

/**
 * The day on which files were last changed, as in “2026-03-01”, by absolute path: asked of git in one call that is given two seconds.
 * What git does not know is left out, and so is what a shallow clone only seems to know.
 */
export function lastChanges(repository: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const names = paths.map((path) => relative(repository, path).split(sep).join('/')).filter((name) => !name.startsWith('..'))
  const found = new Map<string, string>()
  if (names.length === 0) return found
  const output = gitGlance(repository, [...LOG, FORMAT, '--', ...names.slice(0, MOST_FILES)], LONGEST, MOST_BYTES)
  for (const commit of output.toString('utf8').split(START)) {
    const [head = '', ...changed] = commit.split(/[\0\n]+/)
    const [, date, said = ''] = /^(\d{4}-\d\d-\d\d) ?(.*)$/.exec(head) ?? []
    if (date === undefined || said.split(', ').includes('grafted')) continue
    for (const name of changed) {
      const path = join(repository, name)
      if (name !== '' && !found.has(path)) found.set(path, date)
    }
  }
  return found
}
