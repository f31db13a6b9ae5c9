import { LineIndex } from '../../core/line-index.ts'
import { UserError } from '../../core/user-error.ts'
import type { KnownFinding } from './baseline.ts'

/** What the file is called where its place is not named. */
export const BASELINE_NAME = 'partnerlint-suppressions.json'

const VERSION = 1
const NAME = /^[0-9a-f]{8}-[0-9a-f]{8}$/
const CONFLICT = /^(?:<{7} |>{7} |={7}$)/m

/** The text of a baseline: sorted, a finding a line, so that it is small, says where debts are and merges well. */
export function baselineText(known: readonly KnownFinding[]): string {
  const files = grouped(known, ({ path }) => path).map(([path, ofFile]) => {
    const rules = grouped(ofFile, ({ ruleId }) => ruleId).map(([ruleId, ofRule]) => {
      const names = ofRule.map(({ name }) => `        ${JSON.stringify(name)}`).sort()
      return `      ${JSON.stringify(ruleId)}: [\n${names.join(',\n')}\n      ]`
    })
    return `    ${JSON.stringify(path)}: {\n${rules.join(',\n')}\n    }`
  })
  const body = files.length === 0 ? '{}' : `{\n${files.join(',\n')}\n  }`
  return `{\n  "version": ${VERSION},\n  "suppressions": ${body}\n}\n`
}

/**
 * Reads the text of a baseline.
 * @throws UserError with its place when it is none.
 */
export function parseBaseline(text: string, path: string): readonly KnownFinding[] {
  if (text.trim() === '') return []
  const data = parsed(text, path)
  const version = property(data, 'version')
  if (version !== VERSION) {
    throw new UserError(`Unexpected version ${JSON.stringify(version) ?? '(none)'}, expected ${VERSION}`, { path, hint: ANEW })
  }
  return properties(property(data, 'suppressions'), path).flatMap(([file, rules]) =>
    properties(rules, path).flatMap(([ruleId, names]) => {
      if (!Array.isArray(names)) throw broken(path)
      return names.map((name: unknown): KnownFinding => {
        if (typeof name !== 'string' || !NAME.test(name)) throw broken(path)
        return { path: file, ruleId, name }
      })
    })
  )
}

const ANEW = 'Take the file back from git, or remove it and run --suppress-all.'

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const conflict = CONFLICT.exec(text)
    const offset = conflict?.index ?? Number(/position (\d+)/.exec(String(cause))?.[1] ?? 0)
    const place = { path, ...new LineIndex(text).position(offset), cause }
    if (!conflict) throw new UserError('This list of known problems is not JSON', { ...place, hint: ANEW })
    throw new UserError('This list of known problems has a merge conflict', {
      ...place,
      hint: 'Keep the lines of both sides, then run --prune-suppressions.'
    })
  }
}

function properties(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken(path)
  return Object.entries(value)
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}

function broken(path: string): UserError {
  return new UserError('This list of known problems is not in the form that partnerlint writes', { path, hint: ANEW })
}

function grouped(
  known: readonly KnownFinding[],
  key: (finding: KnownFinding) => string
): readonly (readonly [string, readonly KnownFinding[]])[] {
  const groups = new Map<string, KnownFinding[]>()
  for (const each of known) {
    const group = groups.get(key(each))
    if (group) group.push(each)
    else groups.set(key(each), [each])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}
