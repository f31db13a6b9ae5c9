import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'
import { UserErrors } from '../src/core/user-error.ts'
import type { WordSets } from '../src/match/phrases/phrase-syntax.ts'
import { buildPhraseTable } from '../src/match/phrases/phrase-table.ts'
import { partRule } from '../src/ruleset/bare-rule.ts'
import { groupsOf } from '../src/ruleset/compose.ts'
import { readRule } from '../src/ruleset/read-rule.ts'
import type { Rule } from '../src/ruleset/rule.ts'
import { readWordSets } from '../src/ruleset/word-sets.ts'
import { ascii } from './ascii.ts'

export const RULES_FOLDER = join(import.meta.dirname, '../rules')
const MODULE = 'virtual:partnerlint-rules'
const COMPARISONS = 'virtual:partnerlint-comparisons'
const RULES_FILE = 'rules.json'
const TEXTS_FILE = 'rule-texts.json'

interface BuiltinRules {
  readonly rules: readonly Rule[]
  readonly sets: WordSets
  /** The data of the module: rules without their texts and code, word sets, anchors of the phrases. */
  readonly json: string
  /** What the rules say to people. */
  readonly texts: string
  /** Ids of the rules whose code reads one document, and of those whose code compares documents. */
  readonly coded: readonly string[]
  readonly comparing: readonly string[]
}

/** Ids of our rules, found by listing the folder. */
export function builtinRuleIds(): readonly string[] {
  return readdirSync(RULES_FOLDER)
    .filter((name) => name.endsWith('.yml') && name !== 'words.yml')
    .map((name) => name.slice(0, -'.yml'.length))
    .sort()
}

/**
 * Our rules as one module: read, checked and indexed ahead of time by the loader that reads a team's own.
 * @throws UserErrors with every mistake of every rule file.
 */
function readBuiltinRules(): BuiltinRules {
  const wordsPath = join(RULES_FOLDER, 'words.yml')
  const sets = readWordSets(readFileSync(wordsPath, 'utf8'), wordsPath)
  const results = builtinRuleIds().map((id) => {
    const path = join(RULES_FOLDER, `${id}.yml`)
    return readRule(readFileSync(path, 'utf8'), path, sets)
  })
  const errors = results.flatMap((result) => result.errors)
  if (errors.length > 0) throw new UserErrors(errors)
  const rules = results.flatMap(({ rule }): Rule[] => (rule ? [rule] : []))
  const { anchors } = buildPhraseTable(groupsOf(rules).phrases, sets)
  const withCode = rules.map(({ meta }) => meta.id).filter((id) => existsSync(join(RULES_FOLDER, `${id}.ts`)))
  const comparing = withCode.filter(comparesDocuments)
  const marked = rules.map((rule) => ({ ...rule, meta: { ...rule.meta, workspace: comparing.includes(rule.meta.id) } }))
  const parts = marked.map(partRule)
  return {
    rules: marked,
    sets,
    json: ascii(JSON.stringify({ rules: parts.map(({ bare }) => bare), sets: [...sets], anchors: anchors.pack() })),
    texts: ascii(JSON.stringify(parts.map((part) => part.texts))),
    coded: withCode.filter((id) => !comparing.includes(id)),
    comparing
  }
}

/** Whether a rule's code says that it compares documents; the build cannot run it to ask. */
function comparesDocuments(id: string): boolean {
  return /define(?:Workspace|Drift)Rule\(/.test(readFileSync(join(RULES_FOLDER, `${id}.ts`), 'utf8'))
}

/** A module with the code of some rules. */
function codeText(ids: readonly string[]): string {
  return [
    ...ids.map((id, index) => `import code${index} from ${JSON.stringify(join(RULES_FOLDER, `${id}.ts`))}`),
    `export const code = { ${ids.map((id, index) => `${JSON.stringify(id)}: code${index}`).join(', ')} }`
  ].join('\n')
}

/** A mistake in a rule file, as the build shows it: each with its place. */
function buildError(error: unknown): unknown {
  if (!(error instanceof UserErrors)) return error
  return new Error(error.errors.map(({ place, message }) => `${place.path}:${place.line}:${place.column} ${message}`).join('\n'))
}

let known: BuiltinRules | undefined

/** Our rules, read once in a process, or an error that shows each mistake with its place. */
export function rulesOrMistakes(): BuiltinRules {
  try {
    known ??= readBuiltinRules()
    return known
  } catch (error) {
    throw buildError(error)
  }
}

/** Gives tests the same modules that the build gives the product. */
export function builtinRules(): VitePlugin {
  return {
    name: 'partnerlint-builtin-rules',
    resolveId: (id) => (id === MODULE || id === COMPARISONS ? `\0${id}` : undefined),
    load: (id) => {
      if (id === `\0${COMPARISONS}`) return codeText(rulesOrMistakes().comparing)
      if (id !== `\0${MODULE}`) return undefined
      const { json, texts, coded } = rulesOrMistakes()
      return [codeText(coded), inlineData(json, texts)].join('\n')
    }
  }
}

function inlineData(json: string, texts: string): string {
  return `export const data = JSON.parse(${JSON.stringify(json)})
const parsed = JSON.parse(${JSON.stringify(texts)})
export const texts = () => parsed`
}

/** Reads the data from the files beside the bundles, in the folder that each is told: as a part of the code, it would cost as much to compile as all the rest. */
const READ_BESIDE = `import { readFileSync } from 'node:fs'
const read = (file) => JSON.parse(readFileSync(new URL(PARTNERLINT_DATA + file, import.meta.url), 'latin1'))
export const data = read('${RULES_FILE}')
let parsed
export const texts = () => (parsed ??= read('${TEXTS_FILE}'))`

/** For a bundle in `dist/`, where files beside it hold the data; for one elsewhere (`inline`) the data is within. */
export function builtinRulesForBuild({ outdir }: { readonly outdir?: string } = {}): EsbuildPlugin {
  return {
    name: 'partnerlint-builtin-rules',
    setup(build) {
      build.onResolve({ filter: /^virtual:partnerlint-(?:rules|comparisons)$/ }, ({ path }) => ({
        path,
        namespace: 'partnerlint'
      }))
      build.onLoad({ filter: /.*/, namespace: 'partnerlint' }, ({ path }) => {
        const { json, texts, coded, comparing } = rulesOrMistakes()
        if (path === COMPARISONS) return { contents: codeText(comparing), loader: 'js', resolveDir: RULES_FOLDER }
        if (outdir !== undefined) {
          mkdirSync(outdir, { recursive: true })
          writeFileSync(join(outdir, RULES_FILE), json)
          writeFileSync(join(outdir, TEXTS_FILE), texts)
        }
        const data = outdir === undefined ? inlineData(json, texts) : READ_BESIDE
        return { contents: [data, codeText(coded)].join('\n'), loader: 'js', resolveDir: RULES_FOLDER }
      })
    }
  }
}
