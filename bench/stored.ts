import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './scenarios.ts'

const STORED = join(import.meta.dirname, 'stored.json')
const PAGE = join(import.meta.dirname, '../docs/performance.md')
const [START, END] = ['<!-- bench -->', '<!-- /bench -->']

/** A ratio may fall by this part before it counts as worse, even where all pairs agreed. */
const NOISE = 0.15

type Ratios = Readonly<Record<string, NonNullable<Row['ratio']>>>

/** The rows as a table of a Markdown page. */
export function table(rows: readonly Row[]): string {
  const head = [
    '| what | measured on | CPU s | wall s | peak MB | compared with | times faster: CPU | wall |',
    '|---|---|---|---|---|---|---|---|'
  ]
  return [...head, ...rows.map(line)].join('\n')
}

function line({ name, what, ours, other, otherName, ratio, remark }: Row): string {
  const figures = [ours.cpu.toFixed(2), ours.wall.toFixed(2), ours.memory.toFixed(0)]
  const peer = other
    ? `${otherName}: ${other.cpu.toFixed(2)} CPU s, ${other.wall.toFixed(2)} s, ${other.memory.toFixed(0)} MB`
    : '–'
  const cpu = ratio ? `${ratio.cpu.toFixed(2)} (${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)})` : '–'
  const cells = [name, remark ? `${what}: ${remark}` : what, ...figures, peer, cpu, ratio?.wall.toFixed(2) ?? '–']
  return `| ${cells.join(' | ')} |`
}

/** Keeps the ratios for later checks, and puts the table into the page on performance. */
export function store(rows: readonly Row[], machine: string): void {
  const kept: Record<string, unknown> = { ...storedRatios() }
  for (const { name, ratio } of rows) if (ratio) kept[name] = rounded(ratio)
  writeFileSync(STORED, `${JSON.stringify(kept, null, 2)}\n`)
  const page = readFileSync(PAGE, 'utf8')
  const [before, after] = [page.slice(0, page.indexOf(START)), page.slice(page.indexOf(END))]
  writeFileSync(PAGE, `${before}${START}\n\n${machine}\n\n${table(rows)}\n\n${after}`)
}

function rounded({ cpu, wall, least, most }: NonNullable<Row['ratio']>): NonNullable<Row['ratio']> {
  const short = (value: number) => Number(value.toPrecision(3))
  return { cpu: short(cpu), wall: short(wall), least: short(least), most: short(most) }
}

/** What got worse by more than the noise of both measurements, as sentences. */
export function worsened(rows: readonly Row[]): readonly string[] {
  const known = storedRatios()
  return rows.flatMap(({ name, ratio }) => {
    const stored = known[name]
    if (!ratio || !stored) return []
    const least = Math.min(stored.least, stored.cpu * (1 - NOISE))
    if (ratio.most >= least) return []
    return [`${name}: ${ratio.most.toFixed(2)} at most, and ${stored.cpu} (at least ${least.toFixed(2)}) when it was stored`]
  })
}

function storedRatios(): Ratios {
  return existsSync(STORED) ? JSON.parse(readFileSync(STORED, 'utf8')) : {}
}
