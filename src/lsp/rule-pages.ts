import { BUILTIN_RULES } from '../ruleset/builtin.ts'

const WITH_PAGE: ReadonlySet<string> = new Set(BUILTIN_RULES.map(({ meta }) => meta.id))

/** Whether a rule has a page on the web: ours have, a team's own have not. */
export function hasPage(ruleId: string): boolean {
  return WITH_PAGE.has(ruleId)
}
