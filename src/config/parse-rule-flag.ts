import { quoteList, shorten } from '../core/describe-value.ts'
import { nearestName } from '../core/nearest-name.ts'
import { UserError } from '../core/user-error.ts'
import type { RuleEntry } from './data/config-data.ts'
import { parseEntry, RULE_SETTINGS } from './rule-entry.ts'

const HINT = 'For example: --rule "blame-language: error", or --rule \'vague-progress: ["warn", {"allow": []}]\'.'

/**
 * Reads a `--rule` option, such as `blame-language: error` or `vague-progress: ["warn", {"allow": []}]`, into a rule's id and entry.
 * Whether there is such a rule, with such options, is for `checkEntries` to say.
 * @throws UserError for any other form.
 */
export function parseRuleFlag(text: string): readonly [id: string, entry: RuleEntry] {
  const colon = text.indexOf(':')
  const id = text.slice(0, Math.max(colon, 0)).trim()
  const value = text.slice(colon + 1).trim()
  if (id === '' || value === '') throw mistake(`“${shorten(text)}”`, 'a rule id, “:” and a severity')
  const parsed = parseEntry(parseValue(value))
  if (!parsed) {
    if (/^[[{]/.test(value)) throw mistake(`“${shorten(value)}”`, 'a list of a severity and the rule’s options')
    const nearest = nearestName(value, RULE_SETTINGS)
    const meant = nearest === undefined ? '' : `; did you mean “${nearest}”?`
    throw mistake(`“${shorten(value)}”`, `${quoteList(RULE_SETTINGS)}${meant}`)
  }
  return [id, parsed.options ? [parsed.setting, parsed.options] : parsed.setting]
}

function mistake(found: string, expected: string): UserError {
  return new UserError(`Unexpected ${found} after --rule, expected ${expected}`, { hint: HINT })
}

/** The value as JSON, or a bare word as itself. */
function parseValue(value: string): unknown {
  if (!/^["[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    throw mistake(`“${shorten(value)}”`, 'a list in JSON, with double quotes')
  }
}
