import type { Range } from '../core/mapped-text.ts'

/** A note to a colleague that was left in the text: “TODO Dana: ask legal”. */
const TO_DO = /\b(?:TODO|FIXME|XXX)\b(?:\((?<who>\w{2,20})\)|[ :@]{1,3}\p{Lu}\p{L}{1,20}(?= ?:))/gu
/** A comment that a person signs or is addressed to: “JR: …”, “@dana …”. */
const SIGNED = /^(?:\p{Lu}{2,3}|@?\p{Lu}\p{Ll}{2,15})(?:\s*[,&/]\s*\p{Lu}\p{L}{1,15})?\s?:\s\S/u
/** Not as a part of a path: “save it at /images/customer-portal”. */
const OF_COLLEAGUES =
  /(?<![/\\.-])\b(?:legal|finance|sales|marketing|compliance|customers?|clients?|pricing|prices?|secret)\b(?![/\\-]|\.\w)/i
/** Words that show by themselves that readers were not meant to see it. */
const KEPT_BACK =
  /\b(?:embargo|confidential|sign(?:ed)?[ -]off|not (?:been )?(?:approved|announced|cleared|public)|has(?:n't| not) (?:been )?(?:approved|announced|cleared|signed)|do(?:n't| not) (?:tell|mention|publish|share|let|promise)|keep (?:it |this )?vague|before (?:this|it) goes live)\b/i
/** Comments for tools, and what a template says of itself. */
const FOR_TOOLS =
  /^(?:\w+:[\w-]+|[\w-]+-(?:disable|enable|start|end|ignore)|markdownlint|prettier|vale|textlint|toc|more|begin|end|note|tip|warning|hint|example|image|source|usage|license|copyright|spdx)\b/i
const TO_DO_START = /^(?:TODO|FIXME)\b/
/** What is longer is a part of the page that was taken out for a while. */
const LONGEST = 400

/** Finds notes to colleagues in the prose of a page. */
export function* notesInProse(text: string): Iterable<Range> {
  if (!/TODO|FIXME|XXX/.test(text)) return
  for (const { 0: found, index } of text.matchAll(TO_DO)) yield { start: index, end: index + found.length }
}

/** Whether a comment is a note among colleagues that says more than readers should know; comments for tools are not. */
export function isColleagueNote(comment: string): boolean {
  const text = comment.trim()
  if (comment.length > LONGEST || FOR_TOOLS.test(text)) return false
  return KEPT_BACK.test(text) || (OF_COLLEAGUES.test(text) && (SIGNED.test(text) || TO_DO_START.test(text)))
}
