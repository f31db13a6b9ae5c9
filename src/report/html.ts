/// <reference path="./report-page.d.ts" />
import { page } from 'virtual:partnerlint-page'
import type { LintResult, Reporter, ReporterOptions } from '../core/lint-result.ts'
import type { HistoryRecord } from '../score/history.ts'
import { jsonText } from './json-text.ts'
import { pageData } from './page-data.ts'

/** One page for people who look rather than read: it holds all it needs, and asks no network for anything. */
export const html: Reporter = (result, options) => reportPage(result, options)

/** The report page, with the trend of earlier runs where there are some. */
export function reportPage(result: LintResult, options: ReporterOptions, history: readonly HistoryRecord[] = []): string {
  const data = jsonText(pageData(result, options, history)).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${page.scriptHash}'; style-src '${page.styleHash}'; base-uri 'none'; form-action 'none'">
<title>partnerlint report</title>
<style>${page.style}</style>
</head>
<body>
<div id="page"><noscript>This report needs JavaScript to show its findings.</noscript></div>
<script type="application/json" id="data">${data}</script>
<script>${page.script}</script>
</body>
</html>
`
}
