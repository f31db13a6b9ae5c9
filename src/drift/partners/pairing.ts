import type { DriftSettings } from '../../core/rule.ts'
import { likelyPartners } from '../pairs/likely-partners.ts'
import { type PairingRules, statedPairing } from '../pairs/stated-pairing.ts'
import { once } from '../statements/once.ts'
import type { Statement } from '../statements/statement.ts'

/** Says which public documents a document for colleagues or a macro may be compared with. */
export type Pairing = (internal: string, docs: string, audience: Statement['audience']) => boolean

/**
 * Pairs documents as the config and their front matter say. Where only the names of folders say that they are for other readers, and
 * may mean something else, documents are compared that retell each other.
 */
export const pairingRules = once((facts, drift): PairingRules => {
  const stated = statedPairing(facts, drift)
  const { doubts } = drift
  if (!doubts) return stated
  const likely = likelyPartners(facts, drift)
  return {
    signature(internal, audience) {
      const said = stated.signature(internal, audience)
      return audience === 'internal' && doubts(internal) ? `${said} ${internal}` : said
    },
    reason(internal, docs, audience) {
      const reason = stated.reason(internal, docs, audience)
      if (reason !== 'open' || audience !== 'internal' || !doubts(internal)?.(docs)) return reason
      return likely(internal).has(docs) ? 'open' : 'apart'
    }
  }
})

/** Says which documents may be compared with each other. What one document is asked for again and again is remembered. */
export function createPairing(drift: DriftSettings, facts: readonly Statement[]): Pairing {
  const rules = pairingRules(facts, drift)
  let [last, lastAudience] = ['', '']
  let answers = new Map<string, boolean>()
  return (internal, docs, audience) => {
    if (internal !== last || audience !== lastAudience) {
      answers = new Map()
      last = internal
      lastAudience = audience
    }
    const known = answers.get(docs)
    if (known !== undefined) return known
    const answer = rules.reason(internal, docs, audience) !== 'apart'
    answers.set(docs, answer)
    return answer
  }
}
