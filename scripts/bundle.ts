import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { buildId } from './build-id.ts'
import { builtinRulesForBuild } from './builtin-rules.ts'
import { builtinScanForBuild } from './builtin-scan.ts'
import { builtinSignalsForBuild } from './builtin-signals.ts'
import { compileAhead, requireChunks } from './compile-ahead.ts'
import { pageEngineForBuild } from './page-engine.ts'
import { bundledPage, reportPageForBuild } from './report-page.ts'

const root = join(import.meta.dirname, '..')

/** A bundle to build: its name below `dist/`, and the module it begins with. */
interface Entry {
  readonly name: string
  readonly path: string
}

/** The modules that a package or a thread begins with. */
const MODULES: readonly Entry[] = [
  { name: 'index', path: join(root, 'src/index.ts') },
  // What a thread of a large run begins with.
  { name: 'chunks/lint-worker', path: join(root, 'src/lint/workers/lint-worker.ts') },
  { name: 'testing', path: join(root, 'src/testing/rule-tester.ts') }
]

/**
 * The command is a script and no module, and so are the chunks that are loaded on demand: only of scripts does Node.js 20 keep
 * compiled code, which takes most of a start-up (see compile-ahead.ts), and its loader of modules takes longer.
 */
const COMMAND: Entry = { name: 'cli', path: join(root, 'src/cli/main.ts') }

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
        return { path: `${isChunk ? './' : './chunks/'}${name}.cjs`, external: true }
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
      ({ path, importer, kind }) => {
        // Commander runs programs for subcommands of a kind that is not used here.
        const isUnused = path.endsWith('child_process') && importer.includes('/commander/')
        return { path: isUnused ? 'unused' : path, namespace: kind === 'require-call' ? 'required-modules' : 'builtin-modules' }
      }
    )
    plugin.onLoad({ filter: /.*/, namespace: 'required-modules' }, ({ path }) => ({
      contents: path === 'unused' ? 'module.exports = {}' : `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`
    }))
    plugin.onLoad({ filter: /.*/, namespace: 'builtin-modules' }, ({ path }) => ({ contents: namedExports(path) }))
  }
}

/** One of Node's modules as a module of which a bundle takes the names that it uses, and looks at no other. */
function namedExports(path: string): string {
  const names = Object.keys(process.getBuiltinModule(path) ?? {}).filter((name) => name !== 'default')
  return [
    `const module = process.getBuiltinModule(${JSON.stringify(path)})`,
    'export default module',
    ...names.map((name) => `export const ${name} = /* @__PURE__ */ (() => module.${name})()`)
  ].join('\n')
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

/** A package that most runs do without: a bundle requires it when the first of its functions or classes is used. */
interface RarePackage {
  readonly name: string
  readonly importer: string
  readonly functions: readonly string[]
  readonly classes: readonly string[]
}

const RARE: readonly RarePackage[] = [
  // Front matter that is not plain.
  { name: 'yaml', importer: 'front-matter.ts', functions: ['isMap', 'isScalar', 'isSeq', 'parseDocument'], classes: [] },
  // HTML, which decodes its table of entities as soon as it is loaded.
  { name: 'htmlparser2', importer: 'html-tokens.ts', functions: [], classes: ['Tokenizer'] }
]

const lazyPackages: Plugin = {
  name: 'lazy-packages',
  setup(plugin) {
    plugin.onResolve({ filter: /^[a-z0-9]+$/ }, ({ path, importer }) =>
      RARE.some((rare) => rare.name === path && importer.endsWith(rare.importer)) ? { path, namespace: 'lazy' } : undefined
    )
    plugin.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
      const rare = RARE.find(({ name }) => name === path)
      return { contents: rare ? lazyModule(rare) : '' }
    })
  }
}

function lazyModule({ name, functions, classes }: RarePackage): string {
  return [
    `const file = PARTNERLINT_DATA + 'chunks/${name}.cjs'`,
    'let loaded',
    'const load = () => (loaded ??= require(file))',
    ...functions.map((each) => `export const ${each} = (...values) => load().${each}(...values)`),
    ...classes.map((each) => `export class ${each} { constructor(...values) { return new (load().${each})(...values) } }`)
  ].join('\n')
}

/** Builds one bundle, adds what it imports on demand to `found`, and says which files went in. */
async function buildEntry(entry: Entry, options: BuildOptions, found: Map<string, Entry>): Promise<readonly string[]> {
  const isChunk = entry.name.startsWith('chunks/')
  const plugins = [onDemand(found, isChunk), ...(options.plugins ?? [])]
  // What bundles share lies beside them, not beside their chunks.
  const define = { ...options.define, PARTNERLINT_DATA: isChunk ? '"../"' : '"./"' }
  const { metafile } = await build({ ...options, define, plugins, entryPoints: { [entry.name]: entry.path }, metafile: true })
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
      pageEngineForBuild(),
      reportPageForBuild(),
      builtinModules,
      leftOut,
      lazyPackages
    ]
  }
  const script = {
    ...options,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { ...options.define, 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl=process.getBuiltinModule('node:url').pathToFileURL(__filename).href;" }
  } as const
  const found = new Map<string, Entry>()
  const built = new Set(MODULES.map(({ name }) => `${name}.js`))
  const modules = MODULES.map((entry) => buildEntry(entry, options, found))
  const inputs: string[] = (await Promise.all(modules)).flat()
  for (let due: readonly Entry[] = [COMMAND]; due.length > 0; ) {
    for (const { name } of due) built.add(`${name}.cjs`)
    inputs.push(...(await Promise.all(due.map((entry) => buildEntry(entry, script, found)))).flat())
    due = [...found.values()].filter(({ name }) => !built.has(`${name}.cjs`))
  }
  const scripts = [...built].filter((name) => name.endsWith('.cjs'))
  inputs.push(...(await bundledPage()).inputs)
  for (const { name } of RARE) {
    const rare = { ...script, banner: {}, plugins: [builtinModules], entryPoints: { [`chunks/${name}`]: name } }
    const { metafile } = await build({ ...rare, metafile: true })
    inputs.push(...Object.keys(metafile.inputs))
    built.add(`chunks/${name}.cjs`)
  }
  removeStale(built)
  for (const { name } of MODULES) requireChunks(join(root, `dist/${name}.js`))
  compileAhead(join(root, 'dist'), scripts)
  return inputs
}

/** Takes away scripts of earlier builds, once nothing refers to them any more: a run that is under way keeps its own. */
function removeStale(built: ReadonlySet<string>): void {
  for (const name of readdirSync(join(root, 'dist/chunks'))) removeUnbuilt(`chunks/${name}`, built)
  for (const name of readdirSync(join(root, 'dist'))) removeUnbuilt(name, built)
}

function removeUnbuilt(path: string, built: ReadonlySet<string>): void {
  if (/\.c?js(?:\.cache)?$/.test(path) && !built.has(path.replace(/\.cache$/, ''))) rmSync(join(root, 'dist', path))
}
