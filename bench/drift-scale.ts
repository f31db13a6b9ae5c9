// Measures how comparing documents grows with their number: tsx bench/drift-scale.ts <folder of markdown files> [sizes…]
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const [corpus = '', ...given] = process.argv.slice(2)
const sizes = given.length > 0 ? given.map(Number) : [500, 1000, 2000]
const launcher = resolve(import.meta.dirname, '../bin/partnerlint.js')

/** Characters that a page has at least, and at most: as long as most help pages. */
const SHORTEST = 600
const LONGEST = 3000
/** One in so many internal documents says another figure than its public page. */
const DRIFTING = 10

interface Page {
  readonly text: string
  readonly drifts: boolean
}

/** Pages of the usual length: sections of real documents, each with a title of its own. */
function pages(count: number): readonly string[] {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  const found: string[] = []
  for (const name of files.sort()) {
    const sections = readFileSync(join(corpus, name), 'utf8').split(/^(?=## )/m)
    for (const section of sections.slice(1)) {
      if (section.length >= SHORTEST && section.length <= LONGEST && !section.includes('```')) found.push(section)
    }
  }
  return Array.from(
    { length: count },
    (_, index) => `# Page ${index}\n\n${found[index % found.length] ?? ''}\n\n${limitOf(index)}\n`
  )
}

/** A figure that no other page has, so that it is known what should be found. */
function limitOf(index: number): string {
  return `The ${nameOf(index)} gateway keeps its records for ${(index % 7) + 20} days.`
}

/** A made-up name of five letters. */
function nameOf(index: number): string {
  const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou']
  let name = ''
  for (let at = 0, rest = index; at < 6; at++) {
    const letters = at % 2 === 0 ? consonants : vowels
    name += letters[rest % letters.length]
    rest = Math.floor(rest / letters.length)
  }
  return name
}

/** What colleagues have of a page: in another order, and now and then with another figure. */
function restated(page: string, index: number): Page {
  const [title = '', heading = '', ...parts] = page.split('\n\n')
  const drifts = index % DRIFTING === 0
  const limit = parts.pop()?.trim() ?? ''
  const own = `Records of the ${nameOf(index)} gateway are kept for ${(index % 7) + (drifts ? 45 : 20)} days.`
  return { text: [title, own, heading, ...parts.filter((part) => part !== limit)].join('\n\n'), drifts }
}

interface Measured {
  /** Of CPU time, and by the clock. */
  readonly seconds: number
  readonly wall: number
  readonly megabytes: number
  readonly found: number
  readonly wrong: number
  readonly known: number
}

function measure(count: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'drift-scale-'))
  try {
    for (const name of ['docs', 'internal', '.git']) mkdirSync(join(folder, name))
    const drifting = new Set<string>()
    for (const [index, page] of pages(count).entries()) {
      const { text, drifts } = restated(page, index)
      writeFileSync(join(folder, `docs/page-${index}.md`), page)
      writeFileSync(join(folder, `internal/note-${index}.md`), text)
      if (drifts) drifting.add(join(folder, `internal/note-${index}.md`))
    }
    const usage = join(folder, '.git/usage.json')
    const script = `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`
    writeFileSync(join(folder, '.git/usage.cjs'), script)
    const started = performance.now()
    const { stdout } = spawnSync(process.execPath, ['--require', join(folder, '.git/usage.cjs'), launcher, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30
    })
    const wall = (performance.now() - started) / 1000
    const files: readonly { filePath: string; messages: readonly { ruleId: string; message: string }[] }[] = JSON.parse(stdout)
    const reported = files.filter(({ messages }) =>
      messages.some(({ ruleId, message }) => ruleId === 'drift-value' && /“\d+ days” here/.test(message))
    )
    const found = reported.filter(({ filePath }) => drifting.has(filePath)).length
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'))
    const seconds = (userCPUTime + systemCPUTime) / 1e6
    return { seconds, wall, megabytes: maxRSS / 1024, found, wrong: reported.length - found, known: drifting.size }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

console.log('| internal × public | CPU seconds | to n log n | seconds | MB | drifts found |\n|---|---:|---:|---:|---:|---:|')
let first: { readonly size: number; readonly seconds: number } | undefined
for (const size of sizes) {
  const { seconds, wall, megabytes, found, wrong, known } = measure(size)
  first ??= { size, seconds }
  const growth = seconds / first.seconds / ((size * Math.log(size)) / (first.size * Math.log(first.size)))
  console.log(
    `| ${size} × ${size} | ${seconds.toFixed(1)} | ${growth.toFixed(2)} | ${wall.toFixed(1)} | ${megabytes.toFixed(0)} | ${found} of ${known}, ${wrong} wrong |`
  )
}
