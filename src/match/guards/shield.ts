import type { GuardContext } from './guard.ts'
import { hasAlternative } from './substance.ts'

const DOCUMENT =
  /^[\s*]*(?:page|document|section|text|draft|number|no\.|id|ids|holder|table|file|list|link|update|updates|changes?|changed|covers|lists|explains|is (?:one line|on the|linked|here|below|at|in)|on (?:the )?(?:wiki|site|website|working))\b/
const NAMED =
  /\b(?:policy|policies|rules?|process|terms|procedure) (?:pages?|documents?|sections?|texts?|numbers?|links?|updates?|table|on \w+ing)\b|\bhouse rule\b/
const KIND =
  /\b(?:privacy|cookie|cookies|bucket|password|retention|lifecycle|security|content|network|access|insurance|group|firewall|routing|sharing|compliance|backup|restart|retry|iam|caching|protection|mail|dlp|audit|conditional|configuration|device)\s+(?:policy|policies|rules?|process|procedure|guidelines?)\b/
/** What a page says of a document that it sends the reader to. */
const SET_OUT = /^\s*(?:outlined|set out|described|listed|laid down|agreed) (?:in|on|above|below|here)\b/
/** Letters before the match that may hold the first word of such a name. */
const KIND_BEFORE = 16

/** Something is refused: the reader wants to know why, whatever the rule is linked to. */
const REFUSED = /\b(?:not|no|never|cannot|\w+n't|unable|refus\w+|declin\w+|den(?:y|ied))\b/

/** The words are a link themselves, or hold one, and refuse nothing: the document is a click away. */
function linked({ segment, range, sentence }: GuardContext): boolean {
  if (REFUSED.test(sentence)) return false
  return segment.marks.some(({ kind, range: mark }) => kind === 'link' && mark.start < range.end && mark.end > range.start)
}

/** “Policy” and the like name a document, a page or a feature. */
export function documentName(context: GuardContext): boolean {
  const { actual, after, before, document } = context
  return (
    DOCUMENT.test(after) ||
    (document.audience !== 'macro' && (SET_OUT.test(after) || linked(context))) ||
    NAMED.test(actual) ||
    KIND.test(before.slice(-KIND_BEFORE) + actual) ||
    /\b(?:read|see|attach|set|change|update|publish|create|edit|review|open)\s+(?:\w+\s+)?$/.test(before)
  )
}

const REASON =
  /\b(?:because|since|so that|as (?:it|the|we|they|a|an|no|most)|to (?:keep|protect|stop|avoid|prevent|make sure|rule out)|which is why|that's why|the reason|otherwise|so (?:i|we)(?:'ve| have)? \w{3,}ed)\b/

/** A rule comes with its reason and with what is possible. */
export function wayOut(context: GuardContext): boolean {
  const { sentence, following } = context
  return hasAlternative(context) && (REASON.test(sentence) || REASON.test(following))
}

const MACHINE_TALK =
  /\b(?:server|client|request|browser|device|devices|node|cluster|api|endpoint|token|tenant|mailbox|domain|admin|administrator|intune|windows|database|kernel|network|firewall|app|apps|file|files|folder)\b/

/** The sentence is about machines that apply a policy or a process. */
export function technicalPolicy({ sentence, document }: GuardContext): boolean {
  return document.audience === 'docs' && MACHINE_TALK.test(sentence)
}
