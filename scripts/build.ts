import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { builtinRulesForBuild } from './builtin-rules.ts'
import { thirdPartyLicences } from './third-party.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(out, { recursive: true, force: true })
const shared: BuildOptions = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  define: { PARTNERLINT_VERSION: JSON.stringify(version) },
  // Bundled CommonJS packages still call require for Node's own modules.
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
  plugins: [builtinRulesForBuild()],
  legalComments: 'none'
}
// The command line and the library are built apart: what they share would otherwise be scattered over many small files.
const results = await Promise.all([
  build({ ...shared, entryPoints: { cli: 'src/cli/main.ts' }, metafile: true }),
  build({ ...shared, entryPoints: { index: 'src/index.ts', testing: 'src/testing/rule-tester.ts' }, metafile: true })
])
const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs))
mkdirSync(join(out, 'types'), { recursive: true })
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
