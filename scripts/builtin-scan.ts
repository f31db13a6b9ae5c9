import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'
import { AUDIENCES, type Audience } from '../src/core/document.ts'
import { buildScanTable } from '../src/match/scan/build-scan-table.ts'
import { buildOutlines } from '../src/match/scan/outlines.ts'
import { packScanTable } from '../src/match/scan/scan-table.ts'
import { groupsOf } from '../src/ruleset/compose.ts'
import { isWantedIn } from '../src/ruleset/wanted-phrases.ts'
import { ascii } from './ascii.ts'
import { rulesOrMistakes } from './builtin-rules.ts'

const MODULE = 'virtual:partnerlint-scan'
const OUTLINES_FILE = 'outlines.json'

function fileOf(audience: Audience): string {
  return `scan-${audience}.bin`
}

/** Writes the tables beside the bundle, since a run needs only those of the readers that its texts have. */
function writeTables(outdir: string): void {
  const { rules, sets } = rulesOrMistakes()
  const { groups, phrases } = groupsOf(rules)
  mkdirSync(outdir, { recursive: true })
  for (const audience of AUDIENCES) {
    const isWanted = isWantedIn(groups, audience)
    const table = buildScanTable(phrases, sets, ({ group }) => isWanted(group))
    writeFileSync(join(outdir, fileOf(audience)), packScanTable(table))
  }
  writeFileSync(join(outdir, OUTLINES_FILE), ascii(JSON.stringify(buildOutlines(phrases, sets))))
}

/** A module that reads the tables from a folder, which the code in `folder` gives as a URL. */
function readFrom(folder: string): string {
  return `import { readFileSync } from 'node:fs'
const read = (file, encoding) => readFileSync(new URL(file, ${folder}), encoding)
export const tables = { ${AUDIENCES.map((audience) => `${audience}: () => read('${fileOf(audience)}')`).join(', ')} }
export const outlines = () => JSON.parse(read('${OUTLINES_FILE}', 'latin1'))`
}

/** A module in its place for what builds the tables when it needs them. */
export const BUILT_WHEN_NEEDED = 'export const tables = {}\nexport const outlines = undefined'

/** Tests take the tables that the bundle before them has written into `outdir`; each file of tests would build them anew. */
export function builtinScan({ outdir }: { readonly outdir: string }): VitePlugin {
  const contents = readFrom(JSON.stringify(pathToFileURL(join(outdir, '/'))))
  return {
    name: 'partnerlint-builtin-scan',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? contents : undefined)
  }
}

/** For a bundle in `outdir`, beside which the tables are written; one elsewhere builds them when it needs them. */
export function builtinScanForBuild({ outdir }: { readonly outdir?: string } = {}): EsbuildPlugin {
  let isWritten = false
  return {
    name: 'partnerlint-builtin-scan',
    setup(build) {
      build.onResolve({ filter: /^virtual:partnerlint-scan$/ }, ({ path }) => ({ path, namespace: 'partnerlint-scan' }))
      build.onLoad({ filter: /.*/, namespace: 'partnerlint-scan' }, () => {
        if (outdir !== undefined && !isWritten) writeTables(outdir)
        isWritten = true
        return {
          contents: outdir === undefined ? BUILT_WHEN_NEEDED : readFrom('new URL(PARTNERLINT_DATA, import.meta.url)'),
          loader: 'js'
        }
      })
    }
  }
}
