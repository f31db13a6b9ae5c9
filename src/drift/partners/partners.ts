import type { DriftSettings } from '../../core/rule.ts'
import type { Stretch } from '../ranking/postings.ts'
import type { Statement } from '../statements/statement.ts'
import { pairingRules } from './pairing.ts'

/**
 * Says where in a list of public statements those stand that a document for colleagues or a macro may be compared with; undefined
 * where it may be compared with all.
 */
export type Partners = (internal: string, audience: Statement['audience']) => readonly Stretch[] | undefined

interface PathStretch extends Stretch {
  readonly path: string
}

/** Where each file stands in a list of statements. */
function stretchesOf(docs: Iterable<Statement>): readonly PathStretch[] {
  const found: PathStretch[] = []
  let [at, from] = [0, 0]
  let path: string | undefined
  for (const statement of docs) {
    if (path !== undefined && statement.path !== path) {
      found.push({ path, from, to: at })
      from = at
    }
    path = statement.path
    at++
  }
  if (path !== undefined) found.push({ path, from, to: at })
  return found
}

/** Looks up for each document once what it may be compared with; what the config says the same of, only once for all. */
export function findPartners(drift: DriftSettings, facts: readonly Statement[], docs: Iterable<Statement>): Partners {
  const rules = pairingRules(facts, drift)
  const stretches = stretchesOf(docs)
  const known = new Map<string, readonly Stretch[] | undefined>()
  return (internal, audience) => {
    const key = rules.signature(internal, audience)
    if (known.has(key)) return known.get(key)
    const own = stretches.filter(({ path }) => rules.reason(internal, path, audience) !== 'apart')
    const partners = own.length === stretches.length ? undefined : own
    known.set(key, partners)
    return partners
  }
}
