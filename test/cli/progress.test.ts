import { describe, expect, test, vi } from 'vitest'
import { Progress, takesProgress } from '../../src/cli/progress.ts'

function terminal(isTTY = true) {
  const written: string[] = []
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream
  return { stream, written }
}

describe('progress', () => {
  test('is shown after half a second, and is gone at the end', () => {
    vi.useFakeTimers()
    const { stream, written } = terminal()
    const progress = new Progress(stream)

    progress.phase('linting')
    progress.progress(1, 9)
    expect(written).toEqual([])
    vi.advanceTimersByTime(600)
    progress.progress(4, 9)
    progress.end()
    progress.phase('reporting')
    vi.useRealTimers()

    expect(written).toEqual(['\r\x1b[2Kpartnerlint: linting 4 of 9 files', '\r\x1b[2K'])
  })

  test('of a short run leaves no trace', () => {
    const { stream, written } = terminal()
    const progress = new Progress(stream)

    progress.phase('linting')
    progress.end()

    expect(written).toEqual([])
  })

  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { CI: 'true' }, false],
    [true, { TERM: 'dumb' }, false]
  ])('on a terminal (%s) with %j is shown: %s', (isTTY, env, expected) => {
    expect(takesProgress(terminal(isTTY).stream, env)).toBe(expected)
  })
})
