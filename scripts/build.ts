import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { thirdPartyLicences } from './third-party.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist')

const inputs = await bundle()
mkdirSync(join(out, 'types/src/ruleset'), { recursive: true })
const types = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')],
  { encoding: 'utf8' }
)
if (types.status !== 0) {
  process.stderr.write(types.stdout + types.stderr)
  process.exitCode = 1
}
cpSync(join(root, 'src/ruleset/builtin-rules.d.ts'), join(out, 'types/src/ruleset/builtin-rules.d.ts'))
writeFileSync(join(out, 'THIRD-PARTY.txt'), thirdPartyLicences(root, inputs))
chmodSync(join(root, 'bin/partnerlint.js'), 0o755)
