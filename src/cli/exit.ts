/** Exit codes, as ESLint's users expect them. */
export const CLEAN = 0
export const FOUND = 1
export const FAILED = 2

/** Sets the exit code of the process; a failure is never lowered. The only place that does. */
export function setExitCode(code: number): void {
  const current = Number(process.exitCode ?? CLEAN)
  process.exitCode = Math.max(current, code)
}

/**
 * Makes pipes and Ctrl-C behave: `| head` ends the run without a word, a full disk does not, and an interrupted run says so by
 * its exit code.
 * Standard output is never cut off by `process.exit`: the process ends when it has drained.
 */
export function installExitHandlers(cleanUp: () => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? CLEAN)
      if (stream === process.stdout) process.stderr.write(`What there is to say cannot be written (${error.code}).\n`)
      process.exit(FAILED)
    })
  }
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const) {
    process.once(signal, () => {
      cleanUp()
      process.exit(code)
    })
  }
}
