import type { Statement } from './statement.ts'

/** Who reads a document of these statements. What one entry of an export says to customers makes all of it a macro: its title is for colleagues. */
export function documentAudience(statements: readonly Statement[]): Statement['audience'] | undefined {
  return statements.some(({ audience }) => audience === 'macro') ? 'macro' : statements[0]?.audience
}

/** Whether a document of these statements is for everybody. */
export function isPublic(statements: readonly Statement[]): boolean {
  return documentAudience(statements) === 'docs'
}
