import type { MappedText } from '../../src/core/mapped-text.ts'
import type { ParsedField } from '../../src/parse/parse-field.ts'

/** What is broken of the laws of mapped texts; empty for a good one. Plain checks, as it runs on megabytes. */
export function brokenLaws({ text, runs }: MappedText, file: string): string[] {
  const broken: string[] = []
  let at = 0
  let before = 0
  for (const run of runs) {
    const { start, end } = run.source
    const decoded = text.slice(run.at, run.at + run.length)
    if (run.at !== at || run.length <= 0) broken.push(`run at ${run.at} does not follow the one before, which ends at ${at}`)
    if (start < before || end < start || end > file.length) broken.push(`[${start}, ${end}) is out of order or outside the file`)
    if (!run.atomic && file.slice(start, end) !== decoded) broken.push(`“${decoded}” is not what stands at [${start}, ${end})`)
    at = run.at + run.length
    before = end
  }
  if (at !== text.length) broken.push(`runs cover ${at} of ${text.length} characters`)
  return broken
}

/** What is broken of the laws in any segment, or in its marks: they lie within its text. */
export function brokenSegments({ document }: ParsedField, file: string): string[] {
  return document.segments.flatMap((segment) => {
    const astray = segment.marks.filter(
      ({ range }) => range.start < 0 || range.end <= range.start || range.end > segment.text.length
    )
    const broken = [...brokenLaws(segment, file), ...astray.map((mark) => `${JSON.stringify(mark)} is not within the segment`)]
    return broken.map((each) => `${each} in “${segment.text.slice(0, 80)}”`)
  })
}
