import { expect, test } from 'vitest'
import { START } from '../../src/page/address.ts'
import { searchable, selectFindings } from '../../src/page/select-findings.ts'
import type { PageFinding } from '../../src/report/html/page-data.ts'

const base = { line: 1, column: 1, start: 0, end: 1, message: 'Says “it”.', suggestions: [], related: [] }
const findings: readonly PageFinding[] = [
  { ...base, rule: 'blame-language', severity: 'warn', audience: 'macro', file: 'macros/a.md', text: 'You forgot the Invoice' },
  { ...base, rule: 'policy-shield', severity: 'error', audience: 'docs', file: 'docs/b.md', text: 'Our policy', entry: 'Refunds' }
]

test.each([
  [{}, [0, 1]],
  [{ q: 'invoice' }, [0]],
  [{ q: '  OUR  refunds ' }, [1]],
  [{ q: 'invoice policy' }, []],
  [{ rule: 'policy-shield' }, [1]],
  [{ severity: 'warn' }, [0]],
  [{ audience: 'docs', q: 'says' }, [1]],
  [{ file: 'macros/a.md', severity: 'error' }, []]
])('%j selects %j', (part, expected) => {
  const selected = selectFindings(searchable(findings), { ...START, ...part })

  expect(selected.map((finding) => findings.indexOf(finding))).toEqual(expected)
})
