import { UNREADABLE_FILE, UNUSED_DIRECTIVE } from '../../core/rule-reference.ts'
import { encodeUriPart } from './file-path.ts'

/** The project's own page. */
export const HOME_PAGE = 'https://github.com/partnerlint/partnerlint'

/** Where a rule is explained on the web; what is no rule of its own leads to the project's page. */
export function rulePageUrl(ruleId: string): string {
  if (ruleId === UNREADABLE_FILE || ruleId === UNUSED_DIRECTIVE) return HOME_PAGE
  return `${HOME_PAGE}/blob/main/docs/rules/${encodeUriPart(ruleId)}.md`
}
