import { join } from 'node:path'
import { build, type Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'
import { cspHash } from './csp-hash.ts'

const FOLDER = join(import.meta.dirname, '../src/page')
const MODULE = 'virtual:partnerlint-page'

interface BundledPage {
  /** The module that holds it. */
  readonly contents: string
  /** The files that went in. */
  readonly inputs: readonly string[]
}

/** The report page's script and style sheet, each one text. */
async function bundlePage(): Promise<BundledPage> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(FOLDER, 'main.tsx')],
    outdir: 'page',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none'
  })
  const text = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? ''
  // Neither text may end the element that it stands in.
  const script = text('.js').replaceAll('</script', '<\\/script')
  const style = text('.css').replaceAll('</style', '<\\/style')
  const parts = { script, scriptHash: cspHash(script), style, styleHash: cspHash(style) }
  return { contents: `export const page = ${JSON.stringify(parts)}`, inputs: Object.keys(metafile.inputs) }
}

let bundled: Promise<BundledPage> | undefined

/** The page, made once in a process. */
export function bundledPage(): Promise<BundledPage> {
  bundled ??= bundlePage()
  return bundled
}

/** Gives tests the page as the build would. */
export function reportPage(): VitePlugin {
  return {
    name: 'partnerlint-page',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? bundledPage().then(({ contents }) => contents) : undefined)
  }
}

/** Gives the reporter the page's own code as text. */
export function reportPageForBuild(): EsbuildPlugin {
  return {
    name: 'partnerlint-page',
    setup(plugin) {
      plugin.onResolve({ filter: /^virtual:partnerlint-page$/ }, () => ({ path: MODULE, namespace: 'partnerlint-page' }))
      plugin.onLoad({ filter: /.*/, namespace: 'partnerlint-page' }, async () => ({
        contents: (await bundledPage()).contents,
        loader: 'js'
      }))
    }
  }
}
