import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { seededRandom } from './random.ts'
import { LAUNCHER, plainEnvironment, runPartnerlint } from './run-partnerlint.ts'

const KILLS = 100
const FILES = 60
const ARGS = [
  '--cache',
  '--fix',
  '--suppress-all',
  '--output',
  'json:out/a.json',
  '--output',
  'sarif:out/b.sarif',
  '--format',
  'junit',
  '-o',
  'out/c.xml'
]

/** Written by a run, beside the texts that it fixes. */
const WRITTEN = ['out/a.json', 'out/b.sarif', 'out/c.xml', 'partnerlint-suppressions.json']

const random = seededRandom(7)

function textOf(number: number): string {
  const more = Array.from({ length: 10 }, (_, index) => `It is our policy, section ${number}.${index}, to wait.\n\n`)
  return `# Page ${number}\n\nPlease be advised that page ${number} has moved.\n\n${more.join('')}`
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function texts(folder: string): readonly string[] {
  return Array.from({ length: FILES }, (_, number) => join(folder, `docs/${number}.md`))
}

/** A run that may have been killed, and how long it lived once it had begun to write, in milliseconds. */
interface Ended {
  readonly wasKilled: boolean
  readonly wrote: number
}

/** Runs in the folder and kills the run, which cannot prepare for it, so many milliseconds after it has begun to write. */
async function killedRun(folder: string, milliseconds: number): Promise<Ended> {
  const child = spawn(process.execPath, [LAUNCHER, ...ARGS], { cwd: folder, env: plainEnvironment(), stdio: 'ignore' })
  let begun: number | undefined
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, () => {
    begun ??= performance.now()
    timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  const signal = await new Promise<string | null>((resolve) => child.on('close', (_, by) => resolve(by)))
  clearTimeout(timer)
  watcher.close()
  return { wasKilled: signal === 'SIGKILL', wrote: begun === undefined ? 0 : performance.now() - begun }
}

/** Puts all files back to what they were before any run, but for what runs keep for later ones, broken or not. */
function reset(folder: string, before: ReadonlyMap<string, string>): void {
  for (const [name, text] of before) write(join(folder, name), text)
  rmSync(join(folder, 'partnerlint-suppressions.json'), { force: true })
}

/** What a whole run writes, by path from the folder. */
function contents(folder: string): ReadonlyMap<string, string> {
  const paths = [...texts(folder), ...WRITTEN.map((name) => join(folder, name))].filter((path) => existsSync(path))
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]))
}

/** Kills runs at random moments while they write, and looks at every file afterwards: tsx bench/killed-writes.ts */
const work = mkdtempSync(join(tmpdir(), 'partnerlint-killed-'))
const start = join(work, 'start')
const place = join(work, 'place')
try {
  for (const [number, path] of texts(start).entries()) write(path, textOf(number))
  for (const name of WRITTEN.slice(0, 3)) write(join(start, name), 'an older report\n')
  mkdirSync(join(start, '.git'))
  cpSync(start, place, { recursive: true })
  const before = contents(place)
  runPartnerlint(ARGS, place)
  const after = contents(place)
  reset(place, before)
  const { wrote } = await killedRun(place, 60_000)
  let killed = 0
  let halfway = 0
  const broken: string[] = []
  for (let round = 0; killed < KILLS && round < KILLS * 3; round++) {
    reset(place, before)
    const { wasKilled } = await killedRun(place, wrote * random())
    const now = contents(place)
    const changed = [...now].filter(([name, text]) => text !== before.get(name))
    if (wasKilled) killed++
    if (wasKilled && changed.length > 0 && changed.length < after.size) halfway++
    for (const [name, text] of changed) {
      const isReport = name === '/partnerlint-suppressions.json' || name.startsWith('/out/')
      if (!(isReport ? isComplete(name, text) : text === after.get(name))) broken.push(`round ${round}: ${name}`)
    }
  }
  reset(place, before)
  const cached = runPartnerlint(['--cache', '--format', 'json'], place).stdout
  const plain = runPartnerlint(['--format', 'json'], place).stdout
  if (cached !== plain) broken.push('the cache: a run with it says something else than one without')
  console.log(
    [
      ...broken,
      `${killed} runs were killed, ${halfway} with some files written and others not; ${broken.length} files broken.`
    ].join('\n')
  )
  process.exitCode = broken.length === 0 && killed >= KILLS ? 0 : 1
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Whether a report is all there. What it says depends on which texts were fixed before. */
function isComplete(name: string, text: string): boolean {
  if (name.endsWith('.xml')) return text.endsWith('</testsuites>\n')
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
