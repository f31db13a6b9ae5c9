import { defineDocumentRule } from '../src/core/rule.ts'
import { mayBeOpen, openEnd, surelyGoesOn } from '../src/structure/next-step.ts'

/** Finds messages that put off, refuse or regret something and leave it there. */
export default defineDocumentRule({
  mayTouch: (_sentence, words) => mayBeOpen(words),
  mayFind: (text, words) => mayBeOpen(words) && !surelyGoesOn(text),
  *check(document) {
    const open = document.audience === 'macro' ? openEnd(document) : undefined
    if (open) yield { messageId: open.kind, segment: open.sentence.segment, range: open.sentence.range }
  }
})
