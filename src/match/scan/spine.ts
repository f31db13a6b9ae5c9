import { anchorPrice } from '../phrases/anchors.ts'
import type { Pattern } from '../phrases/phrase-syntax.ts'

/** A word that every match of a phrase holds, and how far behind the word of the joint before it it may stand. */
export interface Joint {
  readonly forms: readonly string[]
  /** Words of the phrase that may stand between the two at most; words that may be skipped anywhere are not counted. */
  readonly gap: number
}

/** The words that a phrase cannot match without, in their order. */
export type Spine = readonly Joint[]

interface Stretch {
  readonly joints: Spine
  /** Words before the first joint, and behind the last; all of them in `before` where there is none. */
  readonly before: number
  readonly behind: number
}

const nothing = (words: number): Stretch => ({ joints: [], before: words, behind: 0 })

function widthOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'sequence':
      return pattern.patterns.reduce((sum, part) => sum + widthOf(part), 0)
    case 'choice':
      return Math.max(0, ...pattern.patterns.map(widthOf))
    case 'optional':
      return widthOf(pattern.pattern)
    case 'gap':
      return pattern.most
    case 'comma':
    case 'start':
    case 'end':
      return 0
    default:
      return 1
  }
}

function joined(first: Stretch, second: Stretch): Stretch {
  const [joint, ...rest] = second.joints
  if (!joint) {
    const isBehind = first.joints.length > 0
    return {
      joints: first.joints,
      before: first.before + (isBehind ? 0 : second.before),
      behind: first.behind + (isBehind ? second.before : 0)
    }
  }
  if (first.joints.length === 0) return { ...second, before: first.before + second.before }
  const joints = [...first.joints, { forms: joint.forms, gap: first.behind + second.before }, ...rest]
  return { joints, before: first.before, behind: second.behind }
}

/** One joint for all alternatives: of each the word that is found least often. */
function either(patterns: readonly Pattern[], words: KnownWords): Stretch {
  const width = Math.max(0, ...patterns.map(widthOf))
  const forms = new Set<string>()
  let before = 0
  let behind = 0
  for (const pattern of patterns) {
    const { joints, ...stretch } = stretchOf(pattern, words)
    const best = cheapest(joints, words)
    if (best === undefined) return nothing(width)
    for (const form of joints[best]?.forms ?? []) forms.add(form)
    // Every word of the alternative may stand on either side of the joint.
    before = Math.max(before, best === 0 ? stretch.before : widthOf(pattern) - 1)
    behind = Math.max(behind, best === joints.length - 1 ? stretch.behind : widthOf(pattern) - 1)
  }
  return { joints: [{ forms: [...forms], gap: 0 }], before, behind }
}

/** What a scanner can look for. */
export interface KnownWords {
  /** Whether a word, as phrases have it, can be found in a raw text. */
  has(form: string): boolean
  /** How often a word turns up for nothing, as a price. */
  price(forms: readonly string[]): number
}

/** Index of the joint that is found least often; undefined where there is none. */
export function cheapest(joints: Spine, words: KnownWords): number | undefined {
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [index, { forms }] of joints.entries()) {
    const price = words.price(forms)
    if (price >= least) continue
    least = price
    best = index
  }
  return best
}

function stretchOf(pattern: Pattern, words: KnownWords): Stretch {
  switch (pattern.kind) {
    case 'word':
      return pattern.forms.every((form) => words.has(form))
        ? { joints: [{ forms: pattern.forms, gap: 0 }], before: 0, behind: 0 }
        : nothing(1)
    case 'sequence':
      return pattern.patterns.map((part) => stretchOf(part, words)).reduce(joined, nothing(0))
    case 'choice':
      return eitherOf(pattern, words)
    default:
      return nothing(widthOf(pattern))
  }
}

/** The stretches of alternatives that were looked at before: hundreds of phrases share the same sets of words. */
const knownStretches = new WeakMap<KnownWords, WeakMap<Pattern, Stretch>>()

function eitherOf(pattern: Pattern & { readonly kind: 'choice' }, words: KnownWords): Stretch {
  const known = knownStretches.get(words) ?? new WeakMap<Pattern, Stretch>()
  knownStretches.set(words, known)
  const stretch = known.get(pattern) ?? either(pattern.patterns, words)
  known.set(pattern, stretch)
  return stretch
}

/** Words that stand in every match of a phrase in this order, each as what it may be; none where a match needs no certain word. */
export function jointsOf(pattern: Pattern): readonly (readonly string[])[] {
  return stretchOf(pattern, ALL_WORDS).joints.map(({ forms }) => forms)
}

const ALL_WORDS: KnownWords = { has: () => true, price: anchorPrice }

/** A phrase has at most so many spines; alternatives beyond that share a joint. */
const MOST_SPINES = 60

/** The patterns that a pattern stands for, one for each choice of alternatives; single words stay together, as one set. */
function unfolded(pattern: Pattern, most: number): readonly Pattern[] {
  if (pattern.kind === 'choice') {
    const words = pattern.patterns.filter(({ kind }) => kind === 'word')
    const others = pattern.patterns.filter(({ kind }) => kind !== 'word').flatMap((part) => unfolded(part, most))
    const all: readonly Pattern[] = words.length > 0 ? [{ kind: 'choice', patterns: words }, ...others] : others
    return all.length > most ? [pattern] : all
  }
  if (pattern.kind !== 'sequence') return [pattern]
  let all: readonly (readonly Pattern[])[] = [[]]
  for (const part of pattern.patterns) {
    const ways = unfolded(part, Math.floor(most / all.length))
    all = all.flatMap((before) => ways.map((way) => [...before, way]))
  }
  return all.map((patterns) => ({ kind: 'sequence', patterns }))
}

/**
 * The spines of a phrase: every match has the joints of one of them. Undefined where a match needs no word that can be looked for.
 */
export function spinesOf(pattern: Pattern, words: KnownWords): readonly Spine[] | undefined {
  const spines = unfolded(pattern, MOST_SPINES).map((way) => stretchOf(way, words).joints)
  return spines.some(({ length }) => length === 0) ? undefined : spines
}
