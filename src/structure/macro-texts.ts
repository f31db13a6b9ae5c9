import type { Statement } from '../drift/statements/statement.ts'
import { tokenize } from '../drift/text/tokens.ts'
import { fold } from '../match/words/fold.ts'
import { isFrame } from './message-body.ts'

/** One macro of the workspace, as far as it is compared with others. */
export interface MacroText {
  readonly path: string
  /** Its sentences without headings, greeting and sign-off, in order; never empty. */
  readonly body: readonly Statement[]
  readonly first: Statement
  /** Their words and numbers, in small letters. */
  readonly words: readonly string[]
}

function keyOf({ path, entry }: Statement): string {
  return `${path}\n${entry?.pointer ?? ''}`
}

/** Gathers the macros among the statements of a workspace, each with what it tells a customer. */
export function macroTexts(statements: readonly Statement[]): readonly MacroText[] {
  const bodies = new Map<string, Statement[]>()
  for (const statement of statements) {
    if (statement.audience !== 'macro' || statement.kind === 'heading' || isFrame(fold(statement.text))) continue
    const key = keyOf(statement)
    const body = bodies.get(key)
    if (body) body.push(statement)
    else bodies.set(key, [statement])
  }
  return [...bodies.values()].flatMap((body): readonly MacroText[] => {
    const first = body[0]
    if (!first) return []
    const words = body.flatMap(({ text }) =>
      tokenize(text).flatMap((token) => (token.kind === 'sign' && token.text !== '\uFFFC' ? [] : [token.text]))
    )
    return [{ path: first.path, body, first, words }]
  })
}
