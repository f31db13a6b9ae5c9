import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build, type Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'

const FOLDER = join(import.meta.dirname, '../src/page')
const MODULE = 'virtual:partnerlint-page'

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** The report page's script and style sheet, each one text. */
async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'main.tsx')],
    outdir: 'page',
    write: false,
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
  return `export const page = ${JSON.stringify({ script, scriptHash: hashOf(script), style, styleHash: hashOf(style) })}`
}

/** Gives tests the page as the build would. */
export function reportPage(): VitePlugin {
  return {
    name: 'partnerlint-page',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? bundlePage() : undefined)
  }
}

/** Gives the reporter the page's own code as text. */
export function reportPageForBuild(): EsbuildPlugin {
  return {
    name: 'partnerlint-page',
    setup(plugin) {
      plugin.onResolve({ filter: /^virtual:partnerlint-page$/ }, () => ({ path: MODULE, namespace: 'partnerlint-page' }))
      plugin.onLoad({ filter: /.*/, namespace: 'partnerlint-page' }, async () => ({ contents: await bundlePage(), loader: 'js' }))
    }
  }
}
