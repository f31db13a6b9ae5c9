/// <reference path="./report-page.d.ts" />
import { engine } from 'virtual:partnerlint-engine'
import { page } from 'virtual:partnerlint-page'
import type { LintResult, Reporter, ReporterOptions } from '../../core/lint-result.ts'
import type { HistoryRecord } from '../../score/history.ts'
import { jsonText } from '../text/json-text.ts'
import { type PlaygroundData, pageData } from './page-data.ts'

/** One page for people who look rather than read: it holds all it needs, and asks no network for anything. */
export const html: Reporter = (result, options) => reportPage(result, options)

/** The report page, with the trend of earlier runs where there are some. */
export function reportPage(result: LintResult, options: ReporterOptions, history: readonly HistoryRecord[] = []): string {
  return pageText('partnerlint report', pageData(result, options, history))
}

/** A page with nothing but a box to paste a text into. */
export function playgroundPage(version: string): string {
  const data: PlaygroundData = { kind: 'playground', version }
  return pageText('partnerlint playground', data)
}

/** The engine is text that the browser passes over until someone pastes something. No script but these two can run. */
function pageText(title: string, value: object): string {
  const data = jsonText(value).replaceAll('<', '\\u003c')
  const scripts = `'${page.scriptHash}' '${engine.scriptHash}'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${scripts}; style-src '${page.styleHash}'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${page.style}</style>
</head>
<body>
<div id="page"><noscript>This page needs JavaScript to show what it holds.</noscript></div>
<script type="application/json" id="data">${data}</script>
<script type="text/plain" id="engine">${engine.packed}</script>
<script>${page.script}</script>
</body>
</html>
`
}
