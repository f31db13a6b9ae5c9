import { parseRuleFlag } from '../config/parse-rule-flag.ts'
import type { LintResult } from '../core/lint-result.ts'
import type { RunWatch } from '../core/run-watch.ts'
import type { LintRun } from '../lint/lint.ts'
import { withoutCommands } from '../report/text/terminal-text.ts'
import { Progress, takesProgress } from './progress.ts'
import type { ReportTarget } from './report-targets.ts'

/** What follows a run, and leaves nothing behind on the terminal when the run ends. */
export interface EndingWatch extends RunWatch {
  end(): void
  /** What took how long, where it was noted. */
  times?(): readonly string[]
}

/** What follows this run: for `--debug` the time it takes, at a terminal how far it is. */
export function runWatch({ debug }: { readonly debug?: boolean }): EndingWatch | undefined {
  if (debug) return debugWatch()
  return takesProgress(process.stderr, process.env) ? new Progress(process.stderr) : undefined
}

/** Says how often each rule reports: after the report for people, and on standard error beside any other. */
export async function writeStatistics(result: LintResult, targets: readonly ReportTarget[]): Promise<void> {
  const { statistics } = await import('../report/statistics.ts')
  const isForPeople = targets.some(({ format, file }) => format === 'stylish' && file === undefined)
  const stream = isForPeople ? process.stdout : process.stderr
  stream.write(statistics(result))
}

/** Says on standard error which layer set which rule, and where time went. */
export async function writeDebug({ prepared }: LintRun, watch: EndingWatch | undefined, flags: DebugFlags): Promise<void> {
  const { configLines } = await import('./debug.ts')
  const rules = Object.fromEntries(flags.rule.map((text) => parseRuleFlag(text)))
  const lines = [...configLines(prepared, rules), ...(watch?.times?.() ?? [])]
  process.stderr.write(withoutCommands(`${lines.join('\n')}\n`))
}

interface DebugFlags {
  readonly rule: readonly string[]
}

function debugWatch(): EndingWatch {
  const phases: { readonly name: string; readonly start: number }[] = [{ name: 'starting up', start: 0 }]
  return {
    phase: (name) => phases.push({ name, start: performance.now() }),
    progress: () => {},
    end: () => {},
    times: () => {
      const end = performance.now()
      return phases.map(({ name, start }, index) => {
        const next = phases[index + 1]?.start ?? end
        return `${(next - start).toFixed(0).padStart(7)} ms  ${name}`
      })
    }
  }
}
