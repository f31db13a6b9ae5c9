import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'
import { UserErrors } from '../src/core/user-error.ts'
import { buildPhraseTable } from '../src/match/phrases/phrase-table.ts'
import { readSignal } from '../src/ruleset/read-signal.ts'
import { readWordSets } from '../src/ruleset/word-sets.ts'
import { RULES_FOLDER } from './builtin-rules.ts'

const FOLDER = join(RULES_FOLDER, 'signals')
const MODULE = 'virtual:partnerlint-signals'

/**
 * The kinds of signals as one module, read and checked ahead of time.
 * @throws Error that names each mistake with its place.
 */
function moduleText(): string {
  try {
    const wordsPath = join(RULES_FOLDER, 'words.yml')
    const sets = readWordSets(readFileSync(wordsPath, 'utf8'), wordsPath)
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'))
    const kinds = names.sort().map((name) => {
      const kind = readSignal(readFileSync(join(FOLDER, name), 'utf8'), join(FOLDER, name), sets)
      if (kind.id !== basename(name, '.yml')) throw new Error(`${name} has the id “${kind.id}”, expected the file's name`)
      return kind
    })
    const groups = kinds.flatMap((kind) => kind.groups)
    const phrases = groups.flatMap(({ match }, group) => match.map((text) => ({ text, group })))
    const { anchors } = buildPhraseTable(phrases, sets)
    return `export const data = JSON.parse(${JSON.stringify(JSON.stringify({ kinds, anchors: anchors.pack() }))})`
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error
    throw new Error(error.errors.map(({ place, message }) => `${place.path}:${place.line}:${place.column} ${message}`).join('\n'))
  }
}

/** Gives tests the signals as the build would. */
export function builtinSignals(): VitePlugin {
  return {
    name: 'partnerlint-builtin-signals',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? moduleText() : undefined)
  }
}

/** Reads the signals once, however many bundles the plugin is given to. */
export function builtinSignalsForBuild(): EsbuildPlugin {
  let contents: string | undefined
  return {
    name: 'partnerlint-builtin-signals',
    setup(build) {
      build.onResolve({ filter: /^virtual:partnerlint-signals$/ }, () => ({ path: MODULE, namespace: 'partnerlint-signals' }))
      build.onLoad({ filter: /.*/, namespace: 'partnerlint-signals' }, () => {
        contents ??= moduleText()
        return { contents, loader: 'js' }
      })
    }
  }
}
