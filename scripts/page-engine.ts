import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'
import { builtinRulesForBuild } from './builtin-rules.ts'
import { BUILT_WHEN_NEEDED } from './builtin-scan.ts'
import { builtinSignalsForBuild } from './builtin-signals.ts'
import { cspHash } from './csp-hash.ts'

const ENTRY = join(import.meta.dirname, '../src/playground/main.ts')
const MODULE = 'virtual:partnerlint-engine'

/**
 * What a page does without. Front matter that is more than plain lines is rare in what someone pastes, and a YAML parser would be
 * a tenth of the page: the text behind it is found all the same. Scan tables are for thousands of documents.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  yaml: `const none = () => false
export { none as isMap, none as isScalar, none as isSeq }
export const parseDocument = () => ({ errors: [], contents: null })`,
  'virtual:partnerlint-scan': BUILT_WHEN_NEEDED
}

const leftOut: EsbuildPlugin = {
  name: 'left-out',
  setup(plugin) {
    plugin.onResolve({ filter: /^(?:yaml|virtual:partnerlint-scan)$/ }, ({ path }) => ({ path, namespace: 'left-out' }))
    plugin.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: LEFT_OUT[path] ?? '' }))
  }
}

/** The engine for a page: one script, packed, and its hash as a Content Security Policy names it. */
async function bundleEngine(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    plugins: [builtinRulesForBuild(), builtinSignalsForBuild(), leftOut]
  })
  const script = outputFiles[0]?.text ?? ''
  const packed = gzipSync(script, { level: 9 }).toString('base64')
  return `export const engine = ${JSON.stringify({ packed, scriptHash: cspHash(script) })}`
}

let bundled: Promise<string> | undefined

function bundledOnce(): Promise<string> {
  bundled ??= bundleEngine()
  return bundled
}

/** Gives tests the engine as the build would. */
export function pageEngine(): VitePlugin {
  return {
    name: 'partnerlint-engine',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? bundledOnce() : undefined)
  }
}

/** Gives the reporter the engine as text. */
export function pageEngineForBuild(): EsbuildPlugin {
  return {
    name: 'partnerlint-engine',
    setup(plugin) {
      plugin.onResolve({ filter: /^virtual:partnerlint-engine$/ }, () => ({ path: MODULE, namespace: 'partnerlint-engine' }))
      plugin.onLoad({ filter: /.*/, namespace: 'partnerlint-engine' }, async () => ({
        contents: await bundledOnce(),
        loader: 'js'
      }))
    }
  }
}
