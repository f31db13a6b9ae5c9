import type { FileResult } from '../../core/diagnostic.ts'
import { STATEMENTS, type Statement } from '../../drift/statements/statement.ts'

/** What documents state, as the rules that compare them gathered it. */
export function statementsOf(files: readonly Pick<FileResult, 'facts'>[]): readonly Statement[] {
  return files.flatMap(({ facts }) => (facts[STATEMENTS] ?? []) as readonly Statement[])
}
