import { createInterface } from 'node:readline/promises'

/** What a review says and asks. */
export interface Conversation {
  say(text: string): void
  /** One line of answer; undefined when there will be none any more. `prefill` stands there to be edited. */
  ask(question: string, prefill?: string): Promise<string | undefined>
  end(): void
}

/** The streams of a terminal, or of a test. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly isTerminal: boolean
}

/** Talks with a person at a terminal. Ctrl-C and the end of the input leave every question open. */
export function conversation({ input, output, isTerminal }: Streams): Conversation {
  const lines = createInterface({ input, output, terminal: isTerminal })
  const waiting: string[] = []
  let answer: ((line: string | undefined) => void) | undefined
  let hasEnded = false
  const give = (line: string | undefined) => {
    const asked = answer
    answer = undefined
    asked?.(line)
    return asked !== undefined
  }
  // A line may come before it is asked for, when several are pasted.
  lines.on('line', (line) => void (give(line) || waiting.push(line)))
  lines.on('SIGINT', () => {
    output.write('\n')
    lines.close()
  })
  lines.on('close', () => {
    hasEnded = true
    give(undefined)
  })
  return {
    say: (text) => void output.write(`${text}\n`),
    ask(question, prefill = '') {
      const [next] = waiting.splice(0, 1)
      if (next !== undefined || hasEnded) return Promise.resolve(next)
      lines.setPrompt(question)
      lines.prompt()
      if (prefill !== '' && isTerminal) lines.write(prefill)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    end: () => lines.close()
  }
}
