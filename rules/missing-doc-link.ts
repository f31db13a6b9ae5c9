import { defineWorkspaceRule } from '../src/core/rule.ts'
import { unlinkedGuides } from '../src/structure/doc-links.ts'
import { guides } from '../src/structure/guides.ts'

function relativePath(root: string, path: string): string {
  const folder = root.endsWith('/') ? root : `${root}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path
}

/** Finds macros that explain steps of a public document without linking it. */
export default defineWorkspaceRule({
  extractor: guides,
  needsInside: true,
  *compare(facts, { drift: { root } }) {
    for (const { macro, section } of unlinkedGuides(facts)) {
      const name = section.heading || section.title
      yield {
        messageId: 'unlinked',
        at: macro.at,
        actual: macro.text,
        excerpt: macro.text,
        data: { title: name, file: relativePath(root, section.path), line: String(section.at.line) },
        related: [{ ...section.at, message: `Explained there, under “${name}”: “${section.text}”` }],
        ...(macro.entry && { entry: macro.entry })
      }
    }
  }
})
