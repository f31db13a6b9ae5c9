import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { findAudiences, initialConfig } from '../../config/init-config.ts'
import { findConfig } from '../../config/load/find-config.ts'
import { repositoryRoot } from '../../config/load/search-folders.ts'
import { UserError } from '../../core/user-error.ts'
import { discover } from '../../lint/files/discover.ts'
import { writeFileAtomically } from '../../lint/files/write-file.ts'

const NAME = '.partnerlintrc.json'
const SCHEMA = 'node_modules/partnerlint/schema.json'

/** `partnerlint init`: writes a config for what lies in the current folder. It never replaces one. */
export async function initCommand(): Promise<void> {
  const cwd = process.cwd()
  const { path: existing } = findConfig(cwd)
  if (existing !== undefined) {
    throw new UserError('There is a config already', {
      path: existing,
      hint: 'Change it, or remove it and run “partnerlint init” again.'
    })
  }
  const { paths } = await discover([], {
    cwd,
    repository: repositoryRoot(cwd),
    isIgnored: () => false,
    warnIgnored: false,
    errorOnUnmatched: false
  })
  const { recogniseExports } = await import('../../lint/files/recognise-exports.ts')
  const { known, unknown, read } = await recogniseExports(paths, cwd)
  const names = read.map((path) => relative(cwd, path).split(sep).join('/'))
  const schema = existsSync(join(cwd, SCHEMA)) ? { schema: `./${SCHEMA}` } : {}
  writeFileAtomically(join(cwd, NAME), initialConfig({ audiences: findAudiences(names), known, unknown, ...schema }))
  process.stdout.write(`Wrote ${NAME} for ${names.length} ${names.length === 1 ? 'file' : 'files'}. Now run “partnerlint”.\n`)
}
