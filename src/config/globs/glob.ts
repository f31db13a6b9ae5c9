import { compilePart, type PartMatcher, partProblem } from './glob-part.ts'

/** Longest glob, in UTF-16 units. */
const MAX_LENGTH = 500

/** Most alternatives that the braces of one glob may stand for. */
const MAX_ALTERNATIVES = 100

/** Whether a path fits; the path is relative to the glob's folder and split at its slashes. */
export type PathMatcher = (path: readonly string[]) => boolean

/** What was expected instead, for a glob that cannot be used; undefined for one that can. */
export function globProblem(glob: string): string | undefined {
  const pattern = glob.startsWith('!') ? glob.slice(1) : glob
  if (pattern.trim() === '') return 'a glob such as “docs/**”'
  if (glob.length > MAX_LENGTH) return `a glob of at most ${MAX_LENGTH} characters`
  if (/(?:^|\/)\.\.(?:\/|$)/.test(pattern)) return 'a glob for files below the folder of this config, without “..”'
  const alternatives = expandBraces(pattern)
  if (!alternatives) return `braces that hold choices, as in “*.{md,txt}”, and stand for at most ${MAX_ALTERNATIVES} globs`
  if (alternatives.some((each) => /^[./]*$/.test(each))) return 'a glob such as “docs/**”'
  return alternatives.flatMap((each) => parts(each).map(partProblem)).find((problem) => problem !== undefined)
}

/**
 * Compiles one glob. `*` stands for any characters of a name, `?` for one, `[a-z]` for one of these, `{a,b}` for either text, and
 * `**` for any number of folders; names that begin with a dot count like others. A glob that ends in a plain name also means all
 * that lies below a folder of that name. The time it takes grows with glob times path, whatever the two are.
 */
export function compileGlob(glob: string): PathMatcher {
  const patterns = (globProblem(glob) === undefined ? expandBraces(glob) : undefined)?.map(compilePattern) ?? []
  const [only, ...others] = patterns
  if (only && others.length === 0) return only
  return (path) => patterns.some((matches) => matches(path))
}

/** Names between the slashes. A slash at the end means all that lies below, as `**` does. */
function parts(pattern: string): readonly string[] {
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.')
  return pattern.endsWith('/') ? [...names, '**'] : names
}

function compilePattern(pattern: string): PathMatcher {
  const names = withFolderContents(parts(pattern))
  return wildcardMatch(names.map((name) => (name === '**' ? 'folders' : compilePart(name))))
}

/** A plain name at the end also means what lies below it; `**` after wildcards means something below, not what they fit. */
function withFolderContents(names: readonly string[]): readonly string[] {
  const last = names.at(-1) ?? ''
  if (isPlain(last)) return [...names, '**']
  return last === '**' && !isPlain(names.at(-2) ?? '') ? [...names.slice(0, -1), '*', '**'] : names
}

function isPlain(name: string): boolean {
  return !/[*?[]/.test(name)
}

/**
 * Matches the names before the first `**` and after the last where they must stand, and then those between from left to right:
 * there, where a name does not fit, only the last `**` takes one more. An earlier one could not do better, so nothing is tried twice.
 */
function wildcardMatch(wanted: readonly (PartMatcher | 'folders')[]): PathMatcher {
  const first = wanted.indexOf('folders')
  const head = anchored(first < 0 ? wanted : wanted.slice(0, first))
  if (first < 0) return (path) => path.length === head.length && fitsAt(head, path, 0)
  const tail = anchored(wanted.slice(wanted.lastIndexOf('folders') + 1))
  const middle = wanted.slice(first, wanted.lastIndexOf('folders'))
  return (path) => {
    const end = path.length - tail.length
    if (end < head.length || !fitsAt(tail, path, end) || !fitsAt(head, path, 0)) return false
    return middle.length === 0 || fitsBetween(middle, path, head.length, end)
  }
}

function anchored(wanted: readonly (PartMatcher | 'folders')[]): readonly PartMatcher[] {
  return wanted.filter((part) => part !== 'folders')
}

function fitsAt(wanted: readonly PartMatcher[], path: readonly string[], start: number): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (!wanted[index]?.(path[start + index] ?? '')) return false
  }
  return true
}

/** Whether `**`, names, `**`, names … fit somewhere between two indexes of a path. */
function fitsBetween(wanted: readonly (PartMatcher | 'folders')[], path: readonly string[], start: number, end: number): boolean {
  let at = 0
  let name = start
  let resumeAt = 0
  let resumeName = start
  while (at < wanted.length) {
    const part = wanted[at]
    if (part === 'folders') {
      at += 1
      resumeAt = at
      resumeName = name
    } else if (name < end && part?.(path[name] ?? '')) {
      at += 1
      name += 1
    } else {
      if (resumeName >= end) return false
      resumeName += 1
      at = resumeAt
      name = resumeName
    }
  }
  return true
}

/** All that the braces of a pattern stand for, or undefined when they do not close or stand for too much. */
function expandBraces(pattern: string): readonly string[] | undefined {
  const done: string[] = []
  const open = [pattern]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const brace = firstBrace(next)
    if (brace === undefined) done.push(next)
    else if (brace.choices.length < 2) return undefined
    else open.push(...brace.choices.map((choice) => brace.before + choice + brace.after).reverse())
    if (done.length + open.length > MAX_ALTERNATIVES) return undefined
  }
  return done
}

interface Brace {
  readonly before: string
  readonly choices: readonly string[]
  readonly after: string
}

/** The first brace of a pattern, and its choices; none in one that does not close. */
function firstBrace(pattern: string): Brace | undefined {
  let depth = 0
  let start = -1
  let choiceStart = 0
  const choices: string[] = []
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]
    if (character === '\\') at += 1
    else if (character === '{') {
      if (depth === 0) {
        start = at
        choiceStart = at + 1
      }
      depth += 1
    } else if (depth === 1 && (character === ',' || character === '}')) {
      choices.push(pattern.slice(choiceStart, at))
      choiceStart = at + 1
      if (character === '}') return { before: pattern.slice(0, start), choices, after: pattern.slice(choiceStart) }
    } else if (character === '}' && depth > 0) depth -= 1
  }
  return start < 0 ? undefined : { before: pattern, choices: [], after: '' }
}
