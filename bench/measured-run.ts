import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainEnvironment } from './run-partnerlint.ts'

/** What a command took as a whole process: seconds by the clock and of the processors, megabytes at its peak. */
export interface Measured {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** File that is given on standard input. */
  readonly input?: string
  /** Folder that it runs in, and so the config that it finds; absent for the current one. */
  readonly cwd?: string
}

const GNU_TIME = '/usr/bin/time'

/**
 * Runs a command with its output thrown away; exit codes up to 1 are those of a linter that worked.
 * @throws Error when it could not run.
 */
export function measuredRun({ program, args, input, cwd }: Command): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-bench-'))
  const file = join(folder, 'time')
  const stdin = input === undefined ? undefined : openSync(input, 'r')
  try {
    const { status, stderr, error } = spawnSync(GNU_TIME, ['-o', file, '-f', '%e %U %S %M', program, ...args], {
      env: plainEnvironment(),
      ...(cwd !== undefined && { cwd }),
      encoding: 'utf8',
      stdio: [stdin ?? 'ignore', 'ignore', 'pipe'],
      maxBuffer: 1 << 28
    })
    if (error) throw new Error(`Measuring needs GNU time as ${GNU_TIME}: ${error.message}`)
    if (status !== 0 && status !== 1) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr.slice(-500)}`)
    const last = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''
    const [wall = 0, user = 0, system = 0, kilobytes = 0] = last.split(' ').map(Number)
    return { wall, cpu: user + system, memory: kilobytes / 1024 }
  } finally {
    if (stdin !== undefined) closeSync(stdin)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A figure over several runs. */
export interface Spread {
  readonly least: number
  readonly median: number
  readonly most: number
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { least: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 }
}

/** Two commands that were run in turn, so that a machine that slows down slows both. */
export interface Paired {
  readonly ours: readonly Measured[]
  readonly others: readonly Measured[]
}

/** Runs both as often as asked, after one run of each that is not counted; every other time the second goes first. */
export function pairedRuns(ours: Command, other: Command, rounds: number): Paired {
  const found: { ours: Measured[]; others: Measured[] } = { ours: [], others: [] }
  for (let round = 0; round <= rounds; round++) {
    const runs = { ours, others: other }
    for (const side of round % 2 === 0 ? (['ours', 'others'] as const) : (['others', 'ours'] as const)) {
      const measured = measuredRun(runs[side])
      if (round > 0) found[side].push(measured)
    }
  }
  return found
}
