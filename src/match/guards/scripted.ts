import type { Segment } from '../../core/document.ts'
import type { GuardContext } from './guard.ts'

/** How far before the words to be said it is read who says them. */
const LEAD = 160

const SAY =
  /\b(?:say|reply|respond|answer|write|post|paste|use|send|add|put|append|insert|end|close|open|finish|start|begin|greet|read out|tell (?:\w+ ){0,2}\w+)\b[^.!?"]{0,70}$/
const SCRIPT =
  /\b(?:script|macro|text|snippet|template|opener|opening|closer|line|wording|default|reply|answer|response|note|reason|greeting|standard|message|signature|tone)\b[^.!?":]{0,60}:\s*[("]?\s*$/
const SAY_THAT =
  /\b(?:tell|told|telling|inform|informed) (?:\w+ ){1,3}(?:that )?$|\b(?:say|reply|answer)(?: back)? (?:that )?(?:(?:sorry|yes|no),? )?$|\blet (?:\w+ ){1,2}know (?:that )?$/
const NOT_SAID =
  /\b(?:not|never|cannot|avoid\w*|instead|rather|stop|skip|drop|banned|forbidden|without|no longer|said|says|wrote|writes|asked|told (?:me|us)|tell (?:me|us)|used to|complain\w*|quote[sd]?|heard|means?)\b|n't\b|\b(?:if|when|whenever|once|before|until)\b[^,:]*$/

/** Whether a segment may hold words that colleagues are told to say; cheap, to spare the others the look. */
export function mayBeScripted({ text }: Segment): boolean {
  return /["“:]|\b(?:tell|told|say|reply|answer|know)\b/i.test(text)
}

/** In text for colleagues: what they are told to say or write to customers, as in “Reply with ‘…’” or “tell them that …”. */
export function scripted({ document, folded, range }: GuardContext): boolean {
  if (document.audience !== 'internal') return false
  const lead = folded.slice(Math.max(0, range.start - LEAD), range.start)
  const quote = lead.lastIndexOf('"')
  const isQuoted = lead.split('"').length % 2 === 0
  const before = isQuoted ? lead.slice(0, quote) : lead.slice(quote + 1)
  const clause = before.slice(before.slice(0, -1).search(/[^.!?,;]*$/))
  if (NOT_SAID.test(clause)) return false
  return SCRIPT.test(before) || (isQuoted ? SAY : SAY_THAT).test(before)
}
