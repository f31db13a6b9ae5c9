import type { WorkspaceFinding } from '../src/core/diagnostic.ts'
import { defineWorkspaceRule } from '../src/core/rule.ts'
import { type LoneSection, loneSections } from '../src/drift/lone-sections.ts'
import { relativePath } from '../src/drift/statements/relative-path.ts'
import { statements } from '../src/drift/statements/statements.ts'

function finding({ why, section, near }: LoneSection, root: string): WorkspaceFinding {
  const { head } = section
  const message = why === 'copy' ? 'This document has nearly all of the rest.' : 'What comes nearest stands there.'
  return {
    messageId: why === 'copy' ? 'missing' : 'asked',
    at: head.location,
    actual: head.text,
    excerpt: head.text,
    data: { file: near ? relativePath(root, near.path) : '' },
    related: near ? [{ ...near.location, message }] : [],
    ...(head.entry ? { entry: head.entry } : {})
  }
}

/** Finds topics that only one side is told about. */
export default defineWorkspaceRule({
  extractor: statements,
  needsInside: true,
  isByFile: true,
  *compare(facts, { drift }) {
    for (const lone of loneSections(facts, drift)) yield finding(lone, drift.root)
  }
})
