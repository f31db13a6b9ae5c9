import type { Pattern } from './phrase-syntax.ts'

/** Words so common in support texts that a phrase is better found by another of its words. Commonest last. */
const COMMON: ReadonlyMap<string, number> = new Map(
  (
    'case line help contact thanks sorry team customer support questions know get need want see like time work any some there here ' +
    'so out up what when how about no they them their he she us me if or as from at by was were been has had do did does will would ' +
    "can could should may please this it that with my be are have not on is for your we i our in of a and to you the 's"
  )
    .split(' ')
    .map((word, index) => [word, 2 + index])
)

/** The price of looking a word set up: how often its words will turn up for nothing. */
export function anchorPrice(forms: readonly string[]): number {
  return forms.reduce((sum, form) => sum + (COMMON.get(form) ?? 1) ** 2, 0)
}

/**
 * The cheapest set of words of which every match holds at least one; undefined where a match needs no certain word.
 * A phrase is tried only in sentences that hold one of its anchors.
 */
export function anchors(pattern: Pattern): readonly string[] | undefined {
  switch (pattern.kind) {
    case 'word':
      return pattern.forms
    case 'sequence':
      return cheapest(pattern.patterns.map(anchors))
    case 'choice':
      return together(pattern.patterns.map(anchors))
    default:
      return undefined
  }
}

function cheapest(sets: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  let best: readonly string[] | undefined
  for (const set of sets) if (set && (!best || anchorPrice(set) < anchorPrice(best))) best = set
  return best
}

function together(sets: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const all = new Set<string>()
  for (const set of sets) {
    if (!set) return undefined
    for (const form of set) all.add(form)
  }
  return [...all]
}
