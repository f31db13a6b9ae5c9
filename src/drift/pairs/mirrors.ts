import type { Mirrors } from '../../core/document.ts'
import type { Statement } from '../statements/statement.ts'

/** What documents say themselves of the ones that they belong to. */
export interface DeclaredPairs {
  /** Whether no document says anything of this. */
  readonly isEmpty: boolean
  /** Whether one of the two names the other, or both share a name. */
  arePaired(internal: string, docs: string): boolean
  /** Whether a document for colleagues or a macro names any public document that there is. */
  isDeclared(internal: string): boolean
}

/** Puts `.` and `..` of a path to rest. */
function normalized(path: string): string {
  const parts: string[] = []
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part)
  }
  return parts.join('/')
}

/** What a name in a document's front matter may stand for: a path beside the document, or one below the root. */
function candidates(path: string, name: string, root: string): readonly string[] {
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')))
  return [`${folder}/${name}`, `${root}/${name}`].map(normalized)
}

/** Reads from the facts which documents belong together by their own word. */
export function declaredPairs(facts: readonly Statement[], root: string): DeclaredPairs {
  const declared = new Map<string, { readonly mirrors: Mirrors; readonly isPublic: boolean }>()
  for (const { path, audience, mirrors } of facts) if (mirrors) declared.set(path, { mirrors, isPublic: audience === 'docs' })
  const paths = declared.size === 0 ? new Set() : new Set(Array.from(new Set(facts.map(({ path }) => path)), normalized))
  const named = new Map<string, ReadonlySet<string>>()
  const byId = new Map<string, Set<string>>()
  for (const [path, { mirrors, isPublic }] of declared) {
    const found = mirrors.paths.flatMap((name) =>
      candidates(path, name, root)
        .filter((each) => paths.has(each))
        .slice(0, 1)
    )
    named.set(path, new Set(found))
    if (!mirrors.id || !isPublic) continue
    const sharing = byId.get(mirrors.id) ?? new Set()
    byId.set(mirrors.id, sharing.add(path))
  }
  return {
    isEmpty: declared.size === 0,
    arePaired: (internal, docs) =>
      named.get(internal)?.has(normalized(docs)) === true ||
      named.get(docs)?.has(normalized(internal)) === true ||
      byId.get(declared.get(internal)?.mirrors.id ?? '')?.has(docs) === true,
    isDeclared: (internal) => (named.get(internal)?.size ?? 0) > 0 || byId.has(declared.get(internal)?.mirrors.id ?? '')
  }
}
