import { groupBy } from '../../core/group-by.ts'
import { documentKey } from '../statements/document-key.ts'
import { type Enumeration, enumerationsOf, type Member, memberOf, namesNothing } from '../statements/enumerations.ts'
import type { Statement } from '../statements/statement.ts'

/** Things that a text lists, in a sentence, as bullets or as the rows of a table. */
export interface Collection {
  readonly members: readonly ListedMember[]
  /** The statement that lists them all, or the first that lists one. */
  readonly statement: Statement
  /** Where it stands in that statement, when one sentence lists them all. */
  readonly enumeration?: Enumeration
  readonly open: boolean
}

/** A member and the statement that names it. */
export interface ListedMember extends Member {
  readonly statement: Statement
}

/** A bullet with more words says something rather than naming a member. */
const LONGEST_NAME = 5
const FEWEST = 3
const MOST = 60

function named(statement: Statement): readonly Member[] {
  if (statement.lead !== undefined) return []
  const lists = enumerationsOf(statement)
  if (lists.length === 1 && lists[0]) return lists[0].members
  const text = statement.text.replace(/\s*[:(–—].*$/, '')
  if (text.split(/\s+/).length > LONGEST_NAME || namesNothing(text)) return []
  const member = memberOf(text, statement)
  return member.words.length > 0 ? [member] : []
}

type Wanted = (statement: Statement) => boolean

function toCollection(statements: readonly Statement[], mayName: Wanted): Collection | undefined {
  if (statements.length < 2 || !statements.some(mayName)) return undefined
  const members = statements.flatMap((statement) => named(statement).map((member) => ({ statement, ...member })))
  const [first] = statements
  const isList = members.length >= FEWEST && members.length <= MOST
  return first && isList ? { members, statement: first, open: false } : undefined
}

function* blocks(document: readonly Statement[], mayName: Wanted): Iterable<Collection> {
  const items = document.filter(({ kind, ordinal }) => kind === 'list-item' && ordinal === undefined)
  const firsts = items.filter((each, index) => items[index - 1]?.block !== each.block)
  for (const list of groupBy(firsts, ({ headings, intro }) => `${headings.join('\n')}\n${intro ?? ''}`).values()) {
    const found = toCollection(list, mayName)
    if (found) yield found
  }
  const cells = document.filter(({ kind, row, column }) => kind === 'table-cell' && row === undefined && column !== undefined)
  for (const rows of groupBy(cells, ({ headings, column }) => `${headings.join('\n')}\n${column ?? ''}`).values()) {
    const found = toCollection(rows, mayName)
    if (found) yield found
  }
  const inner = document.filter(({ kind, row, column }) => kind === 'table-cell' && row !== undefined && column !== undefined)
  for (const column of groupBy(inner, ({ headings, column: head }) => `${headings.join('\n')}\n${head ?? ''}`).values()) {
    const found = toCollection(column, mayName)
    if (found) yield found
  }
}

/** Which lists are gathered: all of them where nothing is said. */
export interface Gathered {
  /** Whether it counts what a single sentence lists. */
  readonly isWanted?: Wanted
  /** Whether a statement may name what is looked for, asked one after the other; lists of which none does are left out. */
  readonly mayName?: Wanted
}

/** Everything that statements list, first what single sentences do. */
export function* collectionsOf(statements: readonly Statement[], gathered: Gathered = {}): Iterable<Collection> {
  const { isWanted = () => true, mayName = () => true } = gathered
  for (const statement of statements) {
    if (!isWanted(statement) || !mayName(statement)) continue
    for (const enumeration of enumerationsOf(statement)) {
      const members = enumeration.members.map((member) => ({ statement, ...member }))
      yield { members, statement, enumeration, open: enumeration.open }
    }
  }
  for (const document of groupBy(statements, documentKey).values()) yield* blocks(document, mayName)
}
