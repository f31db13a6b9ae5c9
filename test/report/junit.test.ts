import { expect, test } from 'vitest'
import { junit } from '../../src/report/junit.ts'
import { buildDiagnostic, buildFile, buildOptions, buildRelated, buildResult } from './build-result.ts'

const RESULT = buildResult([
  buildDiagnostic('Hi, «our policy» is so.', { path: 'a.md', message: 'Say why.', severity: 'error' }),
  buildDiagnostic('«5 days»', {
    path: 'a.md',
    line: 2,
    message: 'Not <so> & "so".',
    related: [buildRelated('b.md', 4, 1, 'There.')]
  }),
  buildFile('clean.md')
])

test('errors fail, warnings are noted, a clean file passes', () => {
  expect(junit(RESULT, buildOptions())).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="partnerlint" tests="3" failures="1" errors="0" time="0">
  <testsuite name="a.md" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase name="robotic-politeness (1:5)" classname="a.md" time="0"><failure type="error" message="Say why.">a.md:1:5: Say why.</failure></testcase>
    <testcase name="robotic-politeness (2:1)" classname="a.md" time="0"><system-out>warning: a.md:2:1: Not &lt;so&gt; &amp; &quot;so&quot;. | b.md:4: There.</system-out></testcase>
  </testsuite>
  <testsuite name="clean.md" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no problems" classname="clean.md" time="0"/>
  </testsuite>
</testsuites>
`)
})

test('warnings fail where they fail the run', () => {
  expect(junit(RESULT, buildOptions({ failsOnWarnings: true }))).toContain('failures="2"')
})
