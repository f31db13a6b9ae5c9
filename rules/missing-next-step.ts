import { defineDocumentRule } from '../src/core/rule.ts'
import { mayBeOpen, openEnd } from '../src/structure/next-step.ts'

/** Finds messages that put off, refuse or regret something and leave it there. */
export default defineDocumentRule({
  mayFind: (_text, words) => mayBeOpen(words),
  *check(document) {
    const open = document.audience === 'macro' ? openEnd(document) : undefined
    if (open) yield { messageId: open.kind, segment: open.sentence.segment, range: open.sentence.range }
  }
})
