import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** What `npm test` runs, in order: each a command of the project, and what it proves. */
const CHECKS: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the page', command: ['tsc', '--noEmit', '-p', 'tsconfig.page.json'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'build', command: ['tsx', 'scripts/build.ts'] },
  { name: 'generated files', command: ['tsx', 'scripts/generate.ts', '--check'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'package', command: ['publint', '--strict'] },
  { name: 'hooks', command: ['tsx', 'scripts/check-hooks.ts'] },
  { name: 'tests', command: ['vitest', 'run'] }
]

let failed = 0
for (const { name, command } of CHECKS) {
  const [program = '', ...args] = command
  console.log(`\n— ${name}: ${command.join(' ')}`)
  const { status } = spawnSync(join(root, 'node_modules/.bin', program), args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    failed++
    console.log(`— ${name}: failed`)
  }
}
console.log(`\n${CHECKS.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
