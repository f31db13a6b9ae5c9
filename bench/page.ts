import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { pick, seededRandom } from './random.ts'
import { runPartnerlint } from './run-partnerlint.ts'

/**
 * How fast the report page is with 5,000 findings and more, in headless Chromium: until the first view is painted, and from a choice
 * of a filter or a letter of a search until its result is painted. tsx bench/page.ts
 */
const RUNS = 9
const FILES = 420
const SENTENCES = [
  'As per our policy, the plan stays.',
  'You failed to attach the receipt.',
  'We apologize for any inconvenience this may have caused.',
  'We are looking into it.',
  'Your ticket has been closed.',
  'You must send us the form.',
  'Obviously, the cable was loose.',
  'Kindly bear with us.'
]

function writeMacros(folder: string): void {
  const random = seededRandom(9)
  mkdirSync(join(folder, 'macros'))
  mkdirSync(join(folder, '.git'))
  for (let file = 0; file < FILES; file++) {
    const lines = Array.from({ length: 16 }, (_, line) => `${pick(SENTENCES, random)} That is about parcel ${file * 16 + line}.`)
    writeFileSync(join(folder, 'macros', `macro-${file}.md`), `${lines.join('\n\n')}\n`)
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Milliseconds from the begin of loading until the first view is painted. */
async function firstView(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.waitForSelector('h1')
  const milliseconds = await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))
  )
  await page.close()
  return milliseconds
}

/** Milliseconds from an event on a control until what it changed is painted. */
async function response(page: Page, label: string, value: string): Promise<number> {
  const control = await page.getByLabel(label).elementHandle()
  if (!control) throw new Error(`There is no “${label}”.`)
  return page.evaluate(
    ([element, next]) =>
      new Promise<number>((done) => {
        const start = performance.now()
        Object.assign(element, { value: next })
        element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
        setTimeout(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))))
      }),
    [control, value] as const
  )
}

const folder = mkdtempSync(join(tmpdir(), 'partnerlint-bench-'))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox']
})
try {
  writeMacros(folder)
  const { stdout } = runPartnerlint(['--format', 'html', '.'], folder)
  const file = join(folder, 'report.html')
  writeFileSync(file, stdout)
  const url = pathToFileURL(file).href
  const views: number[] = []
  for (let run = 0; run < RUNS; run++) views.push(await firstView(browser, url))
  const page = await browser.newPage()
  await page.goto(`${url}#page=findings`)
  await page.waitForSelector('article')
  const count = await page.getByRole('status').textContent()
  const filters: number[] = []
  const searches: number[] = []
  for (let run = 0; run < RUNS; run++) {
    filters.push(await response(page, 'Rule', run % 2 === 0 ? 'policy-shield' : ''))
    searches.push(await response(page, 'Search', run % 2 === 0 ? 'parcel' : ''))
  }
  console.log(`${(stdout.length / 1e6).toFixed(1)} MB, ${count}; medians of ${RUNS}`)
  console.log(`first view ${median(views).toFixed(0)} ms (at most ${Math.max(...views).toFixed(0)})`)
  console.log(`filter     ${median(filters).toFixed(0)} ms (at most ${Math.max(...filters).toFixed(0)})`)
  console.log(`search     ${median(searches).toFixed(0)} ms (at most ${Math.max(...searches).toFixed(0)})`)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
