import type { PageFinding } from '../report/html/page-data.ts'
import type { View } from './address.ts'

/** A finding with what a search looks through. */
export interface Searchable {
  readonly finding: PageFinding
  readonly haystack: string
}

export function searchable(findings: readonly PageFinding[]): readonly Searchable[] {
  return findings.map((finding) => ({
    finding,
    haystack: [finding.file, finding.entry, finding.rule, finding.text, finding.message].join('\n').toLowerCase()
  }))
}

/** The findings that a view asks for: each word of its search stands somewhere in them. */
export function selectFindings(all: readonly Searchable[], view: View): readonly PageFinding[] {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean)
  const selected: PageFinding[] = []
  for (const { finding, haystack } of all) {
    if (view.rule !== '' && finding.rule !== view.rule) continue
    if (view.severity !== '' && finding.severity !== view.severity) continue
    if (view.audience !== '' && finding.audience !== view.audience) continue
    if (view.file !== '' && finding.file !== view.file) continue
    if (words.every((word) => haystack.includes(word))) selected.push(finding)
  }
  return selected
}
