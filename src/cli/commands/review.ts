import { UserError } from '../../core/user-error.ts'
import { terminalOf } from '../terminal.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'

export interface ReviewFlags extends ConfigFlags {
  readonly color?: boolean
}

/** `partnerlint review`: goes through the findings one at a time with a person at a terminal. */
export async function reviewCommand(paths: readonly string[], flags: ReviewFlags): Promise<void> {
  const { stdin, stdout } = process
  if (!stdin.isTTY || !stdout.isTTY) {
    throw new UserError('A review needs a terminal to ask you in', {
      hint: 'Run “partnerlint --fix” to mend what needs no reading.'
    })
  }
  const cwd = process.cwd()
  const { lookup, ...config } = configOptions(flags, cwd)
  const { conversation } = await import('../review/conversation.ts')
  const { reviewSession } = await import('../review/review-session.ts')
  const talk = conversation({ input: stdin, output: stdout, isTerminal: true })
  try {
    const lint = { ...config, configLookup: lookup, paths }
    await reviewSession(talk, { lint, cwd, terminal: terminalOf(flags.color, stdout, process.env) })
  } finally {
    talk.end()
  }
}
