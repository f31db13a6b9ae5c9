import type { Fix } from '../../core/fix.ts'
import { type CommentPlace, commentFix } from '../../lint/suppress/suppression-comment.ts'
import type { Decision, ReviewItem } from './review-item.ts'

/** A text with decisions carried out. */
export interface ChangedText {
  readonly text: string
  /** How many were carried out; those that overlap with another wait for the next review. */
  readonly count: number
}

interface Change extends Fix {
  readonly isComment: boolean
  /** How many decisions it carries out. */
  readonly decisions: number
}

/** Carries out what was decided on the findings of one text. */
export function changedText(text: string, decisions: readonly (readonly [ReviewItem, Decision])[]): ChangedText {
  const words = decisions.flatMap(([, decision]) =>
    decision.kind === 'change' ? [{ ...decision.fix, isComment: false, decisions: 1 }] : []
  )
  const changes = [...words, ...comments(decisions)].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const pieces: string[] = []
  let last: Change | undefined
  let count = 0
  for (const change of changes) {
    const end = last?.range.end ?? 0
    if (last && !fitsBehind(last, change)) continue
    pieces.push(text.slice(end, change.range.start), change.text)
    last = change
    count += change.decisions
  }
  return { text: pieces.join('') + text.slice(last?.range.end ?? 0), count }
}

/** Words were chosen for a text in which what stands beside them stays; a comment may stand beside anything. */
function fitsBehind(last: Change, { range, isComment }: Change): boolean {
  return last.isComment || isComment ? range.start >= last.range.end : range.start > last.range.end
}

/** One comment for each place: of two, the first would stand between the second and what it is for. */
function comments(decisions: readonly (readonly [ReviewItem, Decision])[]): readonly Change[] {
  const places = new Map<
    string,
    { readonly place: CommentPlace; readonly rules: string[]; readonly reasons: string[]; count: number }
  >()
  for (const [{ diagnostic }, decision] of decisions) {
    if (decision.kind !== 'allow') continue
    const { place, reason } = decision
    const key = `${place.at} ${place.before.replace(`${diagnostic.ruleId} -- `, '')}`
    const known = places.get(key) ?? { place, rules: [], reasons: [], count: 0 }
    if (!known.rules.includes(diagnostic.ruleId)) known.rules.push(diagnostic.ruleId)
    if (!known.reasons.includes(reason)) known.reasons.push(reason)
    known.count++
    places.set(key, known)
  }
  return [...places.values()].map(({ place, rules, reasons, count }) => {
    const before = place.before.replace(`${rules[0]} -- `, `${rules.join(', ')} -- `)
    return { ...commentFix({ ...place, before }, reasons.join('; ')), isComment: true, decisions: count }
  })
}
