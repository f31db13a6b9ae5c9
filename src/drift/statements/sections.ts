import type { Statement } from './statement.ts'

/** A heading, or the bold words or the question that opens a paragraph, with all that stands under it. */
export interface Section {
  readonly head: Statement
  /** What it says, without its head; sections within it included. */
  readonly statements: readonly Statement[]
  /** Heads that it stands under. */
  readonly parents: readonly Statement[]
}

interface Open {
  readonly head: Statement
  readonly depth: number
  readonly statements: Statement[]
  readonly parents: readonly Statement[]
}

/** Depth of an entry of a list of questions, which stands under any heading. */
const INNERMOST = Number.POSITIVE_INFINITY

function isEntry(statement: Statement, next: Statement | undefined): boolean {
  return (
    statement.kind === 'paragraph' && next?.block === statement.block && next.lead !== undefined && statement.lead === undefined
  )
}

/** The sections of one document, in order; its title is one as well. */
export function sectionsOf(document: readonly Statement[]): readonly Section[] {
  const sections: Section[] = []
  let open: Open[] = []
  const close = (depth: number): void => {
    for (const each of open.filter((one) => one.depth >= depth)) sections.push(each)
    open = open.filter((one) => one.depth < depth)
  }
  for (const [index, statement] of document.entries()) {
    const depth = statement.kind === 'heading' ? statement.headings.length : INNERMOST
    const opens = statement.kind === 'heading' || isEntry(statement, document[index + 1])
    if (opens) close(depth)
    for (const each of open) each.statements.push(statement)
    if (opens) open.push({ head: statement, depth, statements: [], parents: open.map(({ head }) => head) })
  }
  close(0)
  return sections
}
