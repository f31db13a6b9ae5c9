import type { RunWatch } from '../core/run-watch.ts'

/** Before this many milliseconds nobody wonders whether a run does anything. */
const PATIENCE = 500
const CLEAR = '\r\x1b[2K'

/** Shows on a terminal how far a run has come, once it takes a while. What it shows is gone before anything else is printed. */
export class Progress implements RunWatch {
  readonly #stream: NodeJS.WriteStream
  readonly #start = Date.now()
  #phase = ''
  #isShown = false
  #isOver = false

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream
  }

  phase(name: string): void {
    this.#phase = name
    this.#show('…')
  }

  progress(done: number, total: number): void {
    this.#show(` ${done} of ${total} files`)
  }

  /** Takes away what is shown, for good. */
  end(): void {
    if (this.#isShown) this.#stream.write(CLEAR)
    this.#isOver = true
  }

  #show(text: string): void {
    if (this.#isOver || Date.now() - this.#start < PATIENCE) return
    this.#isShown = true
    this.#stream.write(`${CLEAR}partnerlint: ${this.#phase}${text}`)
  }
}

/** Whether progress may be shown: to a person at a terminal, and to nobody else. */
export function takesProgress(stream: NodeJS.WriteStream, env: Readonly<Record<string, string | undefined>>): boolean {
  return stream.isTTY === true && !env.CI && env.TERM !== 'dumb'
}
