import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ascii } from './ascii.ts'

const root = join(import.meta.dirname, '..')

/** A script from compiled code cannot import on its own, so what runs it hands in how; without that, it imports as any other. */
const IMPORT = "const importModule=typeof loadModule==='undefined'?(specifier)=>import(specifier):loadModule;"

/**
 * Keeps what V8 compiles of a bundled script in a usual run beside it: reading that costs a fifth of compiling it at each start.
 * V8 takes it for the same version of itself only, and only where the script ends with the checksum that it begins with.
 * @throws Error when the script does not run.
 */
export function compileAhead(path: string): void {
  const cache = `${path}.cache`
  rmSync(cache, { force: true })
  // The bundler leaves other characters in regular expressions, and the launcher reads one byte a character.
  const source = ascii(IMPORT + readFileSync(path, 'utf8').replaceAll('import(', 'importModule('))
  writeFileSync(path, `${source}//${createHash('sha256').update(source).digest('hex').slice(0, 16)}`)
  const usual = ['fixtures/helpdesk/macros', '--exit-zero', '--no-color']
  const { status, stderr } = spawnSync(process.execPath, ['scripts/code-cache.js', path, ...usual], {
    cwd: root,
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(`${path} could not be compiled ahead of time: ${stderr}`)
}
