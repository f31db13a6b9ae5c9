/** How long work waits: a share of what it took last time, all of it unless set, and from `shortest` to `longest` milliseconds. */
interface Delay {
  readonly shortest: number
  readonly longest: number
  readonly share?: number
}

/** Work that begins when nobody has asked for it again for a while. What takes long waits longer, so that an editor keeps up. */
export class DelayedWork {
  readonly #work: () => Promise<void>
  readonly #shortest: number
  readonly #longest: number
  readonly #share: number
  #timer: NodeJS.Timeout | undefined
  #took = 0

  constructor(work: () => Promise<void>, { shortest, longest, share = 1 }: Delay) {
    this.#work = work
    this.#shortest = shortest
    this.#longest = longest
    this.#share = share
  }

  /** Asks for the work; what was asked for before and has not begun is dropped. */
  ask(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.now(), Math.min(this.#longest, Math.max(this.#shortest, this.#took * this.#share)))
  }

  /** Does the work at once, in place of any that waits. */
  async now(): Promise<void> {
    this.cancel()
    const start = performance.now()
    await this.#work()
    this.#took = performance.now() - start
  }

  cancel(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
