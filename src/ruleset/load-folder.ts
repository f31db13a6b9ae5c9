import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RuleCode } from '../core/rule.ts'
import { UserError, UserErrors } from '../core/user-error.ts'
import type { WordSets } from '../match/phrases/phrase-syntax.ts'
import { readRule } from './read-rule.ts'
import type { Rule } from './rule.ts'
import { readWordSets } from './word-sets.ts'

export interface LoadedFolder {
  readonly rules: readonly Rule[]
  readonly sets: WordSets
}

export interface FolderOptions {
  /** Word sets that the folder's phrases may use beside its own `words.yml`. */
  readonly sets: WordSets
  /** Ids that are taken. */
  readonly taken: ReadonlySet<string>
  /** Whether code beside a rule may be loaded. */
  readonly allowCode: boolean
}

const CODE = ['.js', '.mjs'] as const

/**
 * Loads a team's own rules: every `.yml` of a folder, with the ES module beside it where there is one.
 * @throws UserErrors with all mistakes of all files.
 */
export async function loadRuleFolder(folder: string, options: FolderOptions): Promise<LoadedFolder> {
  const names = listFolder(folder)
  const strangers = options.allowCode ? [] : names.filter((name) => leadsAway(join(folder, name), folder))
  if (strangers.length > 0) throw new UserErrors(strangers.map((name) => strayLink(join(folder, name))))
  const sets = names.includes('words.yml')
    ? readWordSets(readFileSync(join(folder, 'words.yml'), 'utf8'), join(folder, 'words.yml'), options.sets)
    : options.sets
  const taken = new Set(options.taken)
  const errors: UserError[] = []
  const rules: Rule[] = []
  for (const name of names.filter((each) => /\.ya?ml$/.test(each) && each !== 'words.yml')) {
    const path = join(folder, name)
    const { rule, errors: found } = readRule(readFileSync(path, 'utf8'), path, sets)
    errors.push(...found)
    if (!rule) continue
    if (taken.has(rule.meta.id)) {
      errors.push(
        new UserError(`Unexpected rule id “${rule.meta.id}”, expected one that no other rule has`, { path, line: 1, column: 1 })
      )
      continue
    }
    taken.add(rule.meta.id)
    rules.push(await withCode(rule, path, options.allowCode, errors))
  }
  if (errors.length > 0) throw new UserErrors(errors)
  return { rules, sets }
}

/** Whether a file is a link to something that lies elsewhere. */
function leadsAway(path: string, folder: string): boolean {
  try {
    return dirname(realpathSync(path)) !== realpathSync(folder)
  } catch {
    return false
  }
}

function strayLink(path: string): UserError {
  const hint = 'Copy what it leads to, or name the config with --config if you trust it.'
  return new UserError('Unexpected link: it leads out of the rule folder', { path, hint })
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch (cause) {
    throw new UserError('Unexpected rule folder: it cannot be read', {
      path: folder,
      hint: 'Correct “rulePaths” in the config.',
      cause
    })
  }
}

async function withCode(rule: Rule, path: string, allowCode: boolean, errors: UserError[]): Promise<Rule> {
  const file = CODE.map((extension) => path.replace(/\.ya?ml$/, extension)).find((each) => existsSync(each))
  if (file === undefined) return rule
  if (!allowCode) {
    const hint = 'Name the config with --config, or pass --allow-code, if you trust this folder.'
    errors.push(new UserError('Unexpected code beside a rule: code of a linted repository is not run', { path: file, hint }))
    return rule
  }
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(file).href)
    const code = toRuleCode(module.default)
    return { ...rule, code, meta: { ...rule.meta, workspace: code.form === 'workspace' } }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    errors.push(new UserError(`Unexpected rule code: ${reason}`, { path: file, cause }))
    return rule
  }
}

/**
 * Checks what a rule's module exports by default: a plain object with `keep`, `check`, or `extractor` and `compare`.
 * @throws Error that says what was expected.
 */
export function toRuleCode(code: unknown): RuleCode {
  const has = (name: string) =>
    code !== null && typeof code === 'object' && name in code && typeof Reflect.get(code, name) === 'function'
  if (has('keep')) return { ...(code as Omit<RuleCode & { form: 'refinement' }, 'form'>), form: 'refinement' }
  if (has('check')) return { ...(code as Omit<RuleCode & { form: 'document' }, 'form'>), form: 'document' }
  if (has('compare')) return { ...(code as Omit<RuleCode & { form: 'workspace' }, 'form'>), form: 'workspace' }
  throw new Error('expected the default export to be an object with keep(), check(), or extractor and compare()')
}
