import { shorten } from '../../core/describe-value.ts'
import type { DeclaredFact } from '../../core/rule.ts'
import { UserError } from '../../core/user-error.ts'
import { factProblem } from '../../drift/claims/declared-facts.ts'

/** What is wrong with declared facts, as far as their meaning goes: each mistake at its place. */
export function factErrors(facts: readonly DeclaredFact[]): readonly UserError[] {
  return facts.flatMap((fact) => {
    const problem = factProblem(fact)
    const { path, line, column } = fact.at
    return problem
      ? [new UserError(`Unexpected “${shorten(problem.found)}”, expected ${problem.expected}`, { path, line, column })]
      : []
  })
}
