import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ascii } from './ascii.ts'

const root = join(import.meta.dirname, '..')

/** A script from compiled code cannot import on its own, so what runs it hands in how; without that, it does so itself. */
const IMPORT =
  "const importModule=typeof loadModule==='undefined'?async(specifier)=>specifier.startsWith('./')?require(specifier):import(specifier):loadModule;"

/** Has a bundled module require its chunks: they are scripts, which takes less time than importing a module. */
export function requireChunks(path: string): void {
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, source.replace(/\bimport\(("\.[^"]+")\)/g, '(async()=>require($1))()'))
}

/**
 * Keeps what V8 compiles of the bundled scripts of a folder in usual runs beside them: reading that costs a fifth of compiling it at
 * each start. V8 takes it for the same version of itself only, and only where the script ends with the checksum that it begins with.
 * @throws Error when the command does not run.
 */
export function compileAhead(folder: string, scripts: readonly string[]): void {
  for (const name of scripts) finishScript(join(folder, name))
  const command = join(folder, 'cli.cjs')
  keepCompiled(command, 'command', ['fixtures/helpdesk/macros'])
  const cache = mkdtempSync(join(tmpdir(), 'partnerlint-compiled-'))
  try {
    // The first run fills the cache, which the second one reads.
    for (let run = 0; run < 2; run++) keepCompiled(command, 'chunks', ['fixtures/helpdesk', '--cache', '--cache-location', cache])
  } finally {
    rmSync(cache, { recursive: true })
  }
}

/** Runs the command, and keeps what V8 has compiled of it, or of the chunks that it has loaded. */
function keepCompiled(command: string, which: 'command' | 'chunks', args: readonly string[]): void {
  const usual = ['scripts/code-cache.js', command, which, ...args, '--exit-zero', '--no-color']
  const { status, stderr } = spawnSync(process.execPath, usual, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build could not be compiled ahead of time: ${stderr}`)
}

/** Makes a script one that may be kept compiled: with how it imports before it, and its checksum behind it. */
function finishScript(path: string): void {
  rmSync(`${path}.cache`, { force: true })
  // The bundler leaves other characters in regular expressions, and the launcher reads one byte a character.
  const source = ascii(IMPORT + readFileSync(path, 'utf8').replaceAll('import(', 'importModule('))
  writeFileSync(path, `${source}//${createHash('sha256').update(source).digest('hex').slice(0, 16)}`)
}
