import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runPartnerlint } from './run-partnerlint.ts'

/** How much faster a second run with --cache is, and whether it says the same, byte for byte: tsx bench/cached-run.ts FOLDER */
const folder = resolve(process.argv[2] ?? '.')
const cache = mkdtempSync(join(tmpdir(), 'partnerlint-bench-'))
const args = ['--cache', '--cache-location', cache, '--format', 'json', '.']
try {
  const first = runPartnerlint(args, folder)
  const later = Array.from({ length: 5 }, () => runPartnerlint(args, folder))
  const [, , median] = later.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const isSame = later.every(({ stdout }) => stdout === first.stdout)
  console.log(`first run ${first.milliseconds.toFixed(0)} ms, later runs ${median?.toFixed(0)} ms (median of 5)`)
  console.log(`${(first.milliseconds / (median ?? 1)).toFixed(1)} times faster, reports ${isSame ? 'the same' : 'NOT the same'}`)
  process.exitCode = isSame ? 0 : 1
} finally {
  rmSync(cache, { recursive: true, force: true })
}
