import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { builtinRulesForBuild } from './builtin-rules.ts'

const root = join(import.meta.dirname, '..')

/** Bundles the command line and the library into `dist/`, and says which files went in. */
export async function bundle(): Promise<readonly string[]> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
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
  removeStale(new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs))))
  return results.flatMap(({ metafile }) => Object.keys(metafile.inputs))
}

/** Takes away chunks of earlier builds, once nothing refers to them any more: a run that is under way keeps its own. */
function removeStale(outputs: ReadonlySet<string>): void {
  for (const name of readdirSync(join(root, 'dist/chunks'))) {
    if (!outputs.has(`dist/chunks/${name}`)) rmSync(join(root, 'dist/chunks', name))
  }
}
