import { answerTo } from './answer-to.ts'
import type { Conversation } from './conversation.ts'
import type { ReviewContext } from './review-context.ts'
import type { Decision, ReviewItem } from './review-item.ts'
import { showItem } from './show-item.ts'

/** How a walk through findings has ended. */
export interface Reviewed {
  readonly decisions: ReadonlyMap<ReviewItem, Decision>
  readonly skipped: ReadonlySet<ReviewItem>
  /** Whether what was decided is to be written before the walk goes on. */
  readonly ended: 'done' | 'write' | 'quit'
}

/** Goes through findings one at a time, and asks what is to be done with each. Writes nothing. */
export async function reviewItems(items: readonly ReviewItem[], talk: Conversation, context: ReviewContext): Promise<Reviewed> {
  const decisions = new Map<ReviewItem, Decision>()
  const skipped = new Set<ReviewItem>()
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    if (!item) break
    const place = { number: at + 1, total: items.length, decision: decisions.get(item), cwd: context.cwd }
    talk.say(showItem(item, place, context.style))
    const answer = await answerTo(item, decisions.has(item), talk, context)
    if (answer === 'quit' || answer === 'write') return { decisions, skipped, ended: answer }
    if (answer === 'back') {
      if (at === 0) talk.say('This is the first one.')
      at = Math.max(0, at - 1)
      continue
    }
    skipped.delete(item)
    if (answer === 'skip') {
      decisions.delete(item)
      skipped.add(item)
    } else if (answer !== 'keep') decisions.set(item, answer)
    at++
  }
  return { decisions, skipped, ended: 'done' }
}
