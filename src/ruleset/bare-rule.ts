import type { RuleMeta } from '../core/rule.ts'
import type { PhraseGroup, Rule } from './rule.ts'

/** What a rule says to people, of which a run that finds nothing needs no word. */
export interface RuleTexts extends Pick<RuleMeta, 'summary' | 'messages' | 'why' | 'examples'> {
  /** The suggestions of each group of phrases. */
  readonly suggest: readonly PhraseGroup['suggest'][]
}

/** A rule without what it says to people. */
export interface BareRule {
  readonly meta: Omit<RuleMeta, keyof RuleTexts>
  readonly groups: readonly Omit<PhraseGroup, 'suggest'>[]
}

/** Parts a rule, for a start-up that reads only what it needs to match. */
export function partRule({ meta, groups }: Rule): { readonly bare: BareRule; readonly texts: RuleTexts } {
  const { summary, messages, why, examples, ...rest } = meta
  const suggest = groups.map((group) => group.suggest)
  const bare = { meta: rest, groups: groups.map(({ suggest: _, ...group }) => group) }
  return { bare, texts: { summary, messages, why, examples, suggest } }
}

/** Joins the parts of a rule. Its texts are asked for when the first of them is looked at. */
export function joinRule({ meta, groups }: BareRule, texts: () => RuleTexts): Rule {
  return {
    meta: {
      ...meta,
      get summary() {
        return texts().summary
      },
      get messages() {
        return texts().messages
      },
      get why() {
        return texts().why
      },
      get examples() {
        return texts().examples
      }
    },
    groups: groups.map((group, index) => ({
      ...group,
      get suggest() {
        return texts().suggest[index] ?? []
      }
    }))
  }
}
