import type { Suggestion } from '../../core/diagnostic.ts'
import type { Conversation } from './conversation.ts'
import type { ReviewContext } from './review-context.ts'
import type { Decision, ReviewItem } from './review-item.ts'

/** What a person answers to a finding; `keep` leaves a decision from before as it is. */
export type Answer = Decision | 'skip' | 'keep' | 'back' | 'write' | 'quit'

const HELP = `
  1, 2 …  write this suggestion
  f       mend it, where there is one way to
  e       edit the words yourself
  s       say why the words are fine here; a comment keeps them from being reported
  n       skip it for now; so does Enter, unless you have decided on it
  b       go back to the one before
  w       write what you have decided so far
  q       quit; you are asked before anything is written`

/** Asks what is to be done with a finding until there is an answer; one that was decided on before may stay so. */
export async function answerTo(
  item: ReviewItem,
  isDecided: boolean,
  talk: Conversation,
  context: ReviewContext
): Promise<Answer> {
  for (;;) {
    const key = (await talk.ask(question(item)))?.trim().toLowerCase()
    if (key === undefined || key === 'q') return 'quit'
    if (key === '' && isDecided) return 'keep'
    if (key === '' || key === 'n') return 'skip'
    if (key === 'b') return 'back'
    if (key === 'w') return 'write'
    const answer = await decision(key, item, talk, context)
    if (answer !== undefined) return answer
  }
}

function question({ diagnostic: { suggestions, fix } }: ReviewItem): string {
  const numbers = suggestions.length > 1 ? [`1–${suggestions.length} write`] : suggestions.length === 1 ? ['1 write'] : []
  return `${[...numbers, ...(fix ? ['f mend'] : []), 'e edit', 's allow', 'n skip', 'b back', 'w save', 'q quit', '? help'].join(' · ')} > `
}

async function decision(key: string, item: ReviewItem, talk: Conversation, context: ReviewContext): Promise<Answer | undefined> {
  const { suggestions, fix } = item.diagnostic
  if (key === 'f') {
    if (fix) return { kind: 'change', fix }
    talk.say('  There is no way to mend this that needs no reading. Take a suggestion, or edit it with e.')
    return undefined
  }
  if (key === 'e') return edited(item, undefined, talk, context)
  if (key === 's') return allowed(item, talk, context)
  const suggestion = /^\d{1,3}$/.test(key) ? suggestions[Number(key) - 1] : undefined
  if (suggestion) return taken(suggestion, item, talk, context)
  talk.say(key === '?' || key === 'h' ? HELP : `  “${key.slice(0, 20)}” means nothing here; ? lists what does.`)
  return undefined
}

/** A suggestion with something to fill in is edited first. */
async function taken(
  suggestion: Suggestion,
  item: ReviewItem,
  talk: Conversation,
  context: ReviewContext
): Promise<Answer | undefined> {
  if (suggestion.fix) return { kind: 'change', fix: suggestion.fix }
  return edited(item, suggestion.text, talk, context)
}

async function edited(
  { diagnostic: { path, range } }: ReviewItem,
  proposal: string | undefined,
  talk: Conversation,
  context: ReviewContext
): Promise<Answer | undefined> {
  const editable = await context.editable(path, range)
  if (!editable) {
    talk.say('  These words run over lines or texts; edit them in the file.')
    return undefined
  }
  const line = await talk.ask(`  Instead of “${shown(editable.words)}”: `, proposal ?? editable.words)
  if (line === undefined) return 'quit'
  if (line === editable.words || (line === '' && proposal !== undefined)) return undefined
  const fix = editable.rewrite(line)
  if (!fix) talk.say('  The file cannot take these words there; edit them in the file.')
  return fix && { kind: 'change', fix }
}

async function allowed(item: ReviewItem, talk: Conversation, context: ReviewContext): Promise<Answer | undefined> {
  const place = await context.commentPlace(item)
  if (!place) {
    talk.say(`  This place takes no comment. To allow it, add this to “overrides” in the config:\n  ${context.override(item)}`)
    return undefined
  }
  const reason = (await talk.ask('  Why is it fine here? '))?.trim()
  if (reason === undefined) return 'quit'
  if (reason !== '') return { kind: 'allow', place, reason }
  talk.say('  It stays as it is: without a reason, the next reader would wonder.')
  return undefined
}

function shown(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words
}
