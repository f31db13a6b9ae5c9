/** Whether a name between two slashes fits. */
export type PartMatcher = (name: string) => boolean

/** One character of a part: itself, any (`?`), any number of any (`*`), or one of a class (`[a-z]`). */
type Token =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'any' | 'any-number' }
  | { readonly kind: 'class'; readonly excludes: boolean; readonly ranges: readonly (readonly [string, string])[] }

const SPECIAL = /[*?[\\]/
const ESCAPED = '*?[]{}(),!+@\\'

/** What was expected instead, for a part of a glob that cannot be used. */
export function partProblem(part: string): string | undefined {
  if (/[?*+@!]\(/.test(part)) return 'a glob without “(”; write choices as “{a,b}”'
  if (/\\(?![*?[\]{}(),!+@\\])/.test(part)) return '“/” between folders'
  return tokenize(part) ? undefined : '“]” after “[”'
}

/** Compiles one name of a glob; a part that cannot be used matches nothing. */
export function compilePart(part: string): PartMatcher {
  if (!SPECIAL.test(part)) return (name) => name === part
  const tokens = tokenize(part)
  if (!tokens) return () => false
  if (tokens.length === 1 && tokens[0]?.kind === 'any-number') return () => true
  const head = plainStart(tokens)
  const tail = plainEnd(tokens)
  return (name) => name.startsWith(head) && name.endsWith(tail) && matchTokens(tokens, name)
}

/** The characters before the first wildcard, and after the last: looking there first turns most names down. */
function plainStart(tokens: readonly Token[]): string {
  const end = tokens.findIndex(({ kind }) => kind !== 'character')
  return plainText(end < 0 ? tokens : tokens.slice(0, end))
}

function plainEnd(tokens: readonly Token[]): string {
  return plainText(tokens.slice(tokens.findLastIndex(({ kind }) => kind !== 'character') + 1))
}

function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'character' ? token.character : '')).join('')
}

function tokenize(part: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  for (let at = 0; at < part.length; at++) {
    const character = part[at] ?? ''
    if (character === '\\' && ESCAPED.includes(part[at + 1] ?? ' ')) {
      at += 1
      tokens.push({ kind: 'character', character: part[at] ?? '' })
    } else if (character === '*') {
      if (tokens.at(-1)?.kind !== 'any-number') tokens.push({ kind: 'any-number' })
    } else if (character === '?') tokens.push({ kind: 'any' })
    else if (character === '[') {
      const end = part.indexOf(']', at + 2)
      if (end < 0) return undefined
      tokens.push(characterClass(part.slice(at + 1, end)))
      at = end
    } else tokens.push({ kind: 'character', character })
  }
  return tokens
}

/** The class of `a-z0` or `!a-z`. The first character counts as itself, so that `[]]` and `[-]` can be said. */
function characterClass(text: string): Token {
  const excludes = text.length > 1 && (text.startsWith('!') || text.startsWith('^'))
  const characters = excludes ? text.slice(1) : text
  const ranges: [string, string][] = []
  for (let at = 0; at < characters.length; at++) {
    const first = characters[at] ?? ''
    const isRange = characters[at + 1] === '-' && at + 2 < characters.length
    ranges.push([first, isRange ? (characters[at + 2] ?? first) : first])
    if (isRange) at += 2
  }
  return { kind: 'class', excludes, ranges }
}

function fits(token: Token | undefined, character: string): boolean {
  if (token?.kind === 'any') return true
  if (token?.kind === 'character') return token.character === character
  return (
    token?.kind === 'class' && token.excludes !== token.ranges.some(([first, last]) => first <= character && character <= last)
  )
}

/** Where a character does not fit, only the last `*` before it takes one more: the time grows with tokens times name at most. */
function matchTokens(tokens: readonly Token[], name: string): boolean {
  let at = 0
  let index = 0
  let resumeAt = -1
  let resumeIndex = 0
  while (index < name.length) {
    if (tokens[at]?.kind === 'any-number') {
      at += 1
      resumeAt = at
      resumeIndex = index
    } else if (fits(tokens[at], name[index] ?? '')) {
      at += 1
      index += 1
    } else {
      if (resumeAt < 0) return false
      resumeIndex += 1
      at = resumeAt
      index = resumeIndex
    }
  }
  while (tokens[at]?.kind === 'any-number') at += 1
  return at === tokens.length
}
