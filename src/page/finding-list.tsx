import { useMemo } from 'preact/hooks'
import type { PageData, PageFinding } from '../report/html/page-data.ts'
import { START, type View } from './address.ts'
import { FindingCard } from './finding-card.tsx'
import { searchable, selectFindings } from './select-findings.ts'
import { useDrawn } from './use-drawn.ts'

interface FindingListProps {
  readonly data: PageData
  readonly view: View
  change(part: Partial<View>): void
}

/** All findings with a search and filters. */
export function FindingList({ data, view, change }: FindingListProps) {
  const all = useMemo(() => searchable(data.findings), [data])
  const selected = useMemo(() => selectFindings(all, view), [all, view])
  const [drawn, end, drawMore] = useDrawn(selected)
  const values = (field: 'rule' | 'severity' | 'audience' | 'file') =>
    [...new Set(data.findings.map((each) => each[field]))].sort()
  return (
    <>
      <h1>Findings</h1>
      <search class="filters">
        <label>
          Search
          <input type="search" value={view.q} onInput={(event) => change({ q: event.currentTarget.value })} />
        </label>
        <Choice name="Rule" value={view.rule} values={values('rule')} onPick={(rule) => change({ rule })} />
        <Choice name="Severity" value={view.severity} values={values('severity')} onPick={(severity) => change({ severity })} />
        <Choice name="Reader" value={view.audience} values={values('audience')} onPick={(audience) => change({ audience })} />
        <Choice name="File" value={view.file} values={values('file')} onPick={(file) => change({ file })} />
        <button type="button" onClick={() => change({ ...START, page: 'findings' })}>
          Show all
        </button>
      </search>
      <p role="status">
        {selected.length} of {data.findings.length} findings
      </p>
      {drawn.map((finding) => (
        <FindingCard
          key={`${finding.file}:${finding.line}:${finding.column}:${finding.rule}`}
          finding={{ ...finding, place: placeOf(finding) }}
          why={data.rules[finding.rule]?.why}
        />
      ))}
      {drawn.length < selected.length && (
        <button type="button" class="more" ref={end} onClick={drawMore}>
          Show more
        </button>
      )}
    </>
  )
}

function placeOf({ file, line, column, entry }: PageFinding): string {
  return `${file}:${line}:${column}${entry === undefined ? '' : ` · ${entry}`}`
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly values: readonly string[]
  onPick(value: string): void
}

function Choice({ name, value, values, onPick }: ChoiceProps) {
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">all</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  )
}
