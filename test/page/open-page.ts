import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How a page is opened. */
export interface Opening {
  readonly fragment?: string
  readonly colorScheme?: 'light' | 'dark'
}

/** Opens a page as from a file. The test fails when it says anything to the console, fails, or asks for anything. */
export async function openPage(
  browser: Browser,
  text: string,
  { fragment = '', colorScheme = 'light' }: Opening = {}
): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-page-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, text)
  const context = await browser.newContext({ colorScheme, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) troubles.push(request.url())
  })
  onTestFinished(async () => {
    await context.close()
    rmSync(folder, { recursive: true })
    expect(troubles).toEqual([])
  })
  await page.goto(pathToFileURL(file).href + fragment)
  await page.waitForSelector('h1')
  return page
}

/** What axe-core finds wrong with a page: each rule with an element that breaks it. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // The policy of the page forbids added script elements; what the browser is told to evaluate is no part of the page.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}
