import type { Segment } from '../../src/core/document.ts'
import { identity } from '../../src/core/mapped-text.ts'
import type { Refinement } from '../../src/core/rule.ts'
import { sentences } from '../../src/match/words/sentences.ts'
import { unmark } from '../../src/testing/rule-tester.ts'

/** Whether a rule's code keeps the words between « and » as a finding. */
export function keeps(rule: Refinement, messageId: string, marked: string): boolean {
  const { text, ranges } = unmark(marked)
  const range = ranges[0] ?? { start: 0, end: text.length }
  const sentence = [...sentences(text)].find(({ end }) => end >= range.end) ?? range
  const segment: Segment = { ...identity(text), kind: 'paragraph', marks: [], headings: [] }
  const document = { path: '/a.md', title: '', audience: 'macro', segments: [segment] } as const
  return rule.keep({ document, segment, range, sentence, messageId, options: {} })
}
