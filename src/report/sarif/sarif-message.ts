import type { Diagnostic, Related } from '../../core/diagnostic.ts'
import { isWithin, pathFrom } from '../text/file-path.ts'
import { terminalProse, terminalText } from '../text/terminal-text.ts'

/** GitLab skips a result whose message is longer. */
const MOST_CHARACTERS = 2048
const MOST_OF_A_PART = 900
/** Code scanning shows no more locations of a result. */
const MOST_RELATED = 100

/** A related place that a message can link to, and the number that the link bears. */
export interface LinkedPlace {
  readonly id: number
  readonly place: Related
}

/** The related places that a report can show: those in the repository. */
export function linkedPlaces({ related }: Diagnostic, root: string): readonly LinkedPlace[] {
  return related
    .filter(({ path }) => isWithin(root, path))
    .slice(0, MOST_RELATED)
    .map((place, index) => ({ id: index + 1, place }))
}

/** A diagnostic as one plain text: the message, its entry, a way to say it better, and links to the related places by their number. */
export function sarifMessage(diagnostic: Diagnostic, root: string): string {
  const { message, entry, suggestions, related } = diagnostic
  const ids = new Map(linkedPlaces(diagnostic, root).map(({ id, place }) => [place, id]))
  const suggestion = suggestions[0]
  const parts = [
    literal(terminalProse(message)),
    ...(entry ? [literal(`In “${terminalProse(entry.title || entry.id)}”.`)] : []),
    ...(suggestion ? [literal(`Try: “${terminalProse(suggestion.text)}”.`)] : []),
    ...related.map((other) => relatedSentence(other, ids.get(other), root))
  ]
  return within(MOST_CHARACTERS, parts).join(' ')
}

function relatedSentence({ path, line, message }: Related, id: number | undefined, root: string): string {
  const label = literal(`${terminalText(pathFrom(root, path))}:${line}`)
  const text = literal(terminalProse(message)).replace(/[.:]$/, '')
  return id === undefined ? `${text}: ${label}.` : `${text}: [${label}](${id}).`
}

/** The first parts that fit; the first always does. */
function within(limit: number, parts: readonly string[]): readonly string[] {
  let length = -1
  return parts.filter((part) => {
    length += part.length + 1
    return length <= limit
  })
}

/** Text in which no bracket can begin a link. */
function literal(text: string): string {
  const escaped = escapeBrackets(text)
  return escaped.length <= MOST_OF_A_PART ? escaped : `${escapeBrackets(text.slice(0, MOST_OF_A_PART / 2 - 1))}…`
}

function escapeBrackets(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}
