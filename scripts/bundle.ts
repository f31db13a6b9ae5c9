import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { buildId } from './build-id.ts'
import { builtinRulesForBuild } from './builtin-rules.ts'
import { builtinScanForBuild } from './builtin-scan.ts'
import { builtinSignalsForBuild } from './builtin-signals.ts'
import { reportPageForBuild } from './report-page.ts'

const root = join(import.meta.dirname, '..')

/** A bundle to build: its name below `dist/`, and the module it begins with. */
interface Entry {
  readonly name: string
  readonly path: string
}

const ENTRIES: readonly Entry[] = [
  { name: 'cli', path: join(root, 'src/cli/main.ts') },
  { name: 'index', path: join(root, 'src/index.ts') },
  { name: 'testing', path: join(root, 'src/testing/rule-tester.ts') }
]

/**
 * Makes each module that is imported on demand a bundle of its own, with all it needs within. Shared chunks would be smaller,
 * but a start-up would load two dozen files, and finding a file costs more than reading what stands in it twice.
 */
function onDemand(found: Map<string, Entry>, isChunk: boolean): Plugin {
  return {
    name: 'on-demand',
    setup(plugin) {
      plugin.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'resolved' || path.startsWith('node:')) return undefined
        const resolved = await plugin.resolve(path, { resolveDir, kind, pluginData: 'resolved' })
        if (resolved.errors.length > 0) return { errors: resolved.errors }
        // Two folders may hold modules of one name: a report in JSON, and what reads JSON.
        const name = path.startsWith('.')
          ? `${basename(dirname(resolved.path))}-${basename(path, '.ts')}`
          : path.replace('virtual:partnerlint-', '')
        found.set(name, { name: `chunks/${name}`, path: resolved.path })
        return { path: `${isChunk ? './' : './chunks/'}${name}.js`, external: true }
      })
    }
  }
}

/**
 * Node's own modules, taken without an import statement: an import makes a copy of all that a module exports, which calls its
 * getters, and so opens the standard streams and loads half a dozen modules more at each start.
 */
const builtinModules: Plugin = {
  name: 'builtin-modules',
  setup(plugin) {
    plugin.onResolve(
      { filter: /^(?:node:)?(?:child_process|events|fs|module|os|path|process|stream|tty|url|util)(?:\/promises)?$/ },
      ({ path, importer }) => {
        // Commander runs programs for subcommands of a kind that is not used here.
        const isUnused = path.endsWith('child_process') && importer.includes('/commander/')
        return { path: isUnused ? 'unused' : path, namespace: 'builtin-modules' }
      }
    )
    plugin.onLoad({ filter: /.*/, namespace: 'builtin-modules' }, ({ path }) => ({
      contents: path === 'unused' ? 'module.exports = {}' : `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`
    }))
  }
}

/** Chalk's look at the terminal, which is decided in src/cli/terminal.ts. */
const leftOut: Plugin = {
  name: 'left-out',
  setup(plugin) {
    plugin.onResolve({ filter: /supports-color/ }, ({ importer }) =>
      importer.includes('/chalk/') ? { path: 'supports-color', namespace: 'left-out' } : undefined
    )
    plugin.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export default { stdout: false, stderr: false }'
    }))
  }
}

/** Names that the front matter's reader takes from the YAML parser. */
const YAML_FUNCTIONS = ['isMap', 'isScalar', 'isSeq', 'parseDocument']

/** Front matter that is not plain is rare, and the YAML parser large: a bundle requires it when the first function is called. */
const lazyYaml: Plugin = {
  name: 'lazy-yaml',
  setup(plugin) {
    plugin.onResolve({ filter: /^yaml$/ }, ({ importer }) =>
      importer.endsWith('front-matter.ts') ? { path: 'yaml', namespace: 'lazy-yaml' } : undefined
    )
    plugin.onLoad({ filter: /.*/, namespace: 'lazy-yaml' }, () => ({
      contents: [
        "const file = './chunks/yaml.cjs'",
        'let loaded',
        'const load = () => (loaded ??= require(file))',
        ...YAML_FUNCTIONS.map((name) => `export const ${name} = (...values) => load().${name}(...values)`)
      ].join('\n')
    }))
  }
}

/** Builds one bundle, adds what it imports on demand to `found`, and says which files went in. */
async function buildEntry(entry: Entry, options: BuildOptions, found: Map<string, Entry>): Promise<readonly string[]> {
  const plugins = [onDemand(found, entry.name.startsWith('chunks/')), ...(options.plugins ?? [])]
  const { metafile } = await build({ ...options, plugins, entryPoints: { [entry.name]: entry.path }, metafile: true })
  return Object.keys(metafile.inputs)
}

/** Bundles the command line and the library into `dist/`, and says which files went in. */
export async function bundle(): Promise<readonly string[]> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const options: BuildOptions = {
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    define: { PARTNERLINT_VERSION: JSON.stringify(version), PARTNERLINT_BUILD: JSON.stringify(buildId(root)) },
    // Bundled CommonJS packages still call require for Node's own modules.
    banner: { js: "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);" },
    legalComments: 'none',
    plugins: [
      builtinRulesForBuild({ outdir: join(root, 'dist') }),
      builtinScanForBuild({ outdir: join(root, 'dist') }),
      builtinSignalsForBuild(),
      reportPageForBuild(),
      builtinModules,
      leftOut,
      lazyYaml
    ]
  }
  const found = new Map<string, Entry>()
  const built = new Set<string>()
  const inputs: string[] = []
  for (let due: readonly Entry[] = ENTRIES; due.length > 0; ) {
    for (const { name } of due) built.add(name)
    inputs.push(...(await Promise.all(due.map((entry) => buildEntry(entry, options, found)))).flat())
    due = [...found.values()].filter(({ name }) => !built.has(name))
  }
  const yaml = {
    ...options,
    format: 'cjs' as const,
    plugins: [],
    banner: {},
    entryPoints: { 'chunks/yaml': 'yaml' },
    outExtension: { '.js': '.cjs' }
  }
  const { metafile } = await build({ ...yaml, metafile: true })
  inputs.push(...Object.keys(metafile.inputs))
  built.add('chunks/yaml')
  removeStale(built)
  return inputs
}

/** Takes away chunks of earlier builds, once nothing refers to them any more: a run that is under way keeps its own. */
function removeStale(built: ReadonlySet<string>): void {
  for (const file of readdirSync(join(root, 'dist/chunks'))) {
    if (!built.has(`chunks/${file.replace(/\.c?js$/, '')}`)) rmSync(join(root, 'dist/chunks', file))
  }
}
