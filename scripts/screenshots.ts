import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const images = join(root, 'docs/images')

/** How often customers of the made-up rental read its macros. */
const READS = `id,reads
complaint-reply,640
refund-after-start,510
deposit-still-held,480
app-crashes,455
late-fee-question,390
id-check,260
range-too-short,190
quote-ready,170
over-to-billing,120
charged-twice,95
payment-failed,80
unlock-fails,60
household-invite,45
repair-done,40
double-booking,30
`
const PAST: readonly (readonly [string, number])[] = [
  ['2026-04', 31],
  ['2026-05', 32],
  ['2026-06', 34],
  ['2026-07', 35.5],
  ['2026-08', 38],
  ['2026-09', 39]
]

/** One picture: which view of which page, and how it is looked at. */
interface Shot {
  readonly name: string
  readonly fragment: string
  readonly dark?: boolean
  readonly height: number
  readonly page?: 'playground'
}

const SHOTS: readonly Shot[] = [
  { name: 'report-overview', fragment: '', height: 900 },
  { name: 'report-findings', fragment: '#page=findings&audience=macro', height: 780 },
  { name: 'report-drift', fragment: '#page=drift', height: 1250 },
  { name: 'report-mend-first', fragment: '#page=texts', height: 680 },
  { name: 'report-dark', fragment: '#page=findings&rule=hidden-limitation', dark: true, height: 620 },
  { name: 'playground', fragment: '', height: 900, page: 'playground' }
]

/** The help desk in a folder of its own, as its team would have it, with a page of its report beside it. */
function writePages(folder: string): void {
  const desk = join(folder, 'helpdesk')
  cpSync(join(root, 'fixtures/helpdesk'), desk, { recursive: true })
  mkdirSync(join(desk, '.git'))
  writeFileSync(join(folder, 'reads.csv'), READS)
  const record = ([month, score]: readonly [string, number]) =>
    JSON.stringify({ date: `${month}-03T08:00:00.000Z`, score, texts: 44, driftConflicts: 20, audiences: {}, files: {} })
  writeFileSync(join(folder, 'score.jsonl'), `${PAST.map(record).join('\n')}\n`)
  const score = ['score', '--format', 'html', '--history', '../score.jsonl', '--usage', '../reads.csv']
  writeFileSync(join(folder, 'report.html'), output(score, desk))
  writeFileSync(join(folder, 'playground.html'), output(['playground'], desk))
}

function output(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/partnerlint.js'), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

async function shoot(browser: Browser, folder: string, { name, fragment, dark, height, page: which }: Shot): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1120, height }, colorScheme: dark ? 'dark' : 'light' })
  await page.goto(pathToFileURL(join(folder, `${which ?? 'report'}.html`)).href + fragment)
  await page.waitForSelector('h1')
  if (which === 'playground') {
    await page.getByRole('button', { name: 'Show an example' }).click()
    await page.waitForSelector('article')
  }
  await page.screenshot({ path: join(images, `${name}.png`) })
  await page.close()
}

const folder = mkdtempSync(join(tmpdir(), 'partnerlint-images-'))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox']
})
try {
  writePages(folder)
  for (const shot of SHOTS) await shoot(browser, folder, shot)
  console.log(`Wrote ${SHOTS.length} pictures to ${images}. Look at each before you commit it.`)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
