import { groupBy } from '../../core/group-by.ts'
import { isPublic } from '../statements/document-audience.ts'
import { once } from '../statements/once.ts'
import { type DocumentPair, Matcher } from './pair-documents.ts'
import { type Profile, profilesOf } from './profile.ts'
import { statedPairing } from './stated-pairing.ts'

/** From here on it is likely enough that two documents retell each other. */
const LEAST_SURE = 0.75
/** From here on two documents have one title or one name. */
const SAME = 0.9

/**
 * Looks up by path which public documents one for colleagues retells. No other document for colleagues has a say in it.
 */
export const likelyPartners = once((facts, drift): ((internal: string) => ReadonlySet<string>) => {
  let read: { readonly matcher: Matcher; readonly inside: ReadonlyMap<string, readonly Profile[]> } | undefined
  const known = new Map<string, ReadonlySet<string>>()
  const reading = (): NonNullable<typeof read> => {
    const { profiles, rarities } = profilesOf(facts, isPublic)
    const docs = profiles.filter(({ statements }) => isPublic(statements))
    const others = profiles.filter(({ statements }) => !isPublic(statements))
    return { matcher: new Matcher(docs, statedPairing(facts, drift), rarities), inside: groupBy(others, pathOf) }
  }
  return (internal) => {
    const before = known.get(internal)
    if (before) return before
    read ??= reading()
    const { matcher, inside } = read
    const pairs = (inside.get(internal) ?? []).flatMap((profile) => [...matcher.pairsOf(profile, [])])
    const found = new Set(pairs.filter(areLikely).map(({ docs }) => pathOf(docs)))
    known.set(internal, found)
    return found
  }
})

function areLikely({ sure, title, name }: DocumentPair): boolean {
  return sure >= LEAST_SURE || (title >= SAME && name >= SAME)
}

function pathOf({ statements }: Profile): string {
  return statements[0]?.path ?? ''
}
