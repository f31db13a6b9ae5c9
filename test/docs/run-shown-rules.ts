import { relative } from 'node:path'
import { parse } from 'yaml'
import { LineIndex } from '../../src/core/line-index.ts'
import { mark, unmark } from '../../src/testing/rule-tester.ts'

interface ShownRule {
  readonly audiences: readonly string[]
  readonly examples: Readonly<
    Record<'invalid' | 'valid', readonly (string | { readonly text: string; readonly audience?: string })[]>
  >
}

/** Ids of the rules among the files that a document shows. */
export function ruleIds(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(files).flatMap((path) => /^house-rules\/(?!words)(.+)\.yml$/.exec(path)?.[1] ?? [])
}

/** The examples of a rule as files for the command line, one each, and the same texts with their marks. */
export function exampleFiles(ruleText: string): {
  readonly files: Readonly<Record<string, string>>
  readonly expected: readonly string[]
} {
  const { audiences, examples }: ShownRule = parse(ruleText)
  const folders: Readonly<Record<string, string>> = { macro: 'macros', docs: 'docs', internal: 'internal' }
  const all = [...examples.invalid, ...examples.valid].map((example, index) => {
    const { text, audience = audiences[0] ?? 'docs' } = typeof example === 'string' ? { text: example } : example
    return { path: `${folders[audience]}/example-${String(index).padStart(2, '0')}.md`, text }
  })
  return {
    files: Object.fromEntries(all.map(({ path, text }) => [path, unmark(text).text])),
    expected: all.map(({ text }) => text)
  }
}

/** The texts of the examples with marks around what a JSON report says of one rule. */
export function reportedExamples(
  report: string,
  files: Readonly<Record<string, string>>,
  id: string,
  cwd: string
): readonly string[] {
  const byPath = new Map<string, readonly Message[]>(
    JSON.parse(report).map(({ filePath, messages }: ReportedFile) => [relative(cwd, filePath), messages])
  )
  return Object.entries(files).map(([path, text]) => {
    const lines = new LineIndex(text)
    const ranges = (byPath.get(path) ?? [])
      .filter(({ ruleId }) => ruleId === id)
      .map(({ line, column, endLine, endColumn }) => ({
        start: lines.lineStart(line) + column - 1,
        end: lines.lineStart(endLine) + endColumn - 1
      }))
    return mark(text, ranges)
  })
}

interface Message {
  readonly ruleId: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

interface ReportedFile {
  readonly filePath: string
  readonly messages: readonly Message[]
}
