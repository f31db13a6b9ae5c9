import type { GuardContext } from './guard.ts'

/** “Cases” are circumstances here: “in certain cases could be rejected”. */
export function circumstance({ actual, before }: GuardContext): boolean {
  return (
    /^cases?\b/.test(actual) &&
    /\b(?:in|for|such|these|those|certain|some|most|many|rare|edge|other|few|all)\s+(?:\w+\s+)?$/.test(before)
  )
}

const COMMUNITY = /\b(?:code of conduct|conduct policy|community|contribut\w+|moderation|forum rules)\b/i
const MISCONDUCT =
  /\b(?:temporary|permanent) (?:or permanent )?ban\b|\b(?:harass\w*|offensive|defamatory|abusive|obscene|unlawful|plagiari\w+)\b/

/** A public page sets the rules of a community; what breaks them is named, and no customer is threatened. */
export function communityRules({ document, sentence }: GuardContext): boolean {
  return document.audience === 'docs' && (COMMUNITY.test(document.title) || MISCONDUCT.test(sentence))
}

const MACHINES =
  /\b(?:node|instance|process|pod|server|container|connection|thread|job|task|virtual machine|vm|worker|replica|query|socket)s?\b/

/** What is ended is a machine or a program: “the unhealthy node will be terminated”. */
export function machineFate({ actual, after }: GuardContext): boolean {
  return MACHINES.test(actual + after.slice(0, 20)) && !/\b(?:your|you|access|accounts?)\b/.test(actual)
}

const CHOOSER =
  /\byou(?:'ll| can| could| may| might| should| will| get to| are free to| want to)?\s+$|\b(?:lets?|letting|tell|telling) (?:me|us|you|people|everyone|them)\s+$|\bhelps? (?:you|people|them)\s+$/

/** The reader is the one who knows or chooses: “pick what works best for you”. */
export function readerDecides({ actual, before }: GuardContext): boolean {
  if (/^(?:we|i|our|the)\b/.test(actual)) return false
  return !/[a-z0-9\uFFFC]/.test(before) || CHOOSER.test(before.slice(-40))
}

/** It is what somebody wants, or all that they want: “if you would like to simply follow the account”. */
export function wanted({ actual, before }: GuardContext): boolean {
  return /^to\b/.test(actual) && /\b(?:like|want|wants|wish|wishes|prefer|prefers|choose|decide|able|enough)\s+$/.test(before)
}

/** What legal documents are called. */
const LEGAL_TITLE =
  /\b(?:terms (?:of (?:service|use)|and (?:conditions|disclaimers))|rules of use|privacy (?:policy|notice|statement)|(?:user|service|services|associate|processing|assignment|licen[cs]e) agreement|licen[cs]es?|disclaimers?|legal notice|liability|indemnification|infringement|dmca)$|^(?:the |our )?terms (?:of (?:service|use)|and conditions)\b/i
/** Words that only contracts and notices use. */
const LEGALESE =
  /\b(?:affiliates|herein|hereby|hereunder|hereof|thereof|indemnif\w+|under penalty of perjury|sole discretion|as is['"”]? basis|expressly disclaims?|arising (?:out of|from)|warranties)\b/

/** A contract or a notice that the law asks for: it has to say who answers for what. */
export function legalText({ document, segment, sentence }: GuardContext): boolean {
  if (document.audience === 'macro') return false
  return [document.title, ...segment.headings].some((title) => LEGAL_TITLE.test(title.trim())) || LEGALESE.test(sentence)
}
