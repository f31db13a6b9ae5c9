/** What the terminal can show, decided in one place: flag, then NO_COLOR, then FORCE_COLOR, then what stdout is. */
export interface Terminal {
  readonly color: boolean
  readonly hyperlinks: boolean
  readonly width?: number
}

type Environment = Readonly<Record<string, string | undefined>>

function wantsColor(flag: boolean | undefined, env: Environment, isTerminal: boolean): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.GITHUB_ACTIONS || env.GITLAB_CI) return true
  return isTerminal && env.TERM !== 'dumb'
}

/** Terminals that are known to understand OSC 8 links. */
function takesLinks(env: Environment, isTerminal: boolean): boolean {
  if (env.FORCE_HYPERLINK) return env.FORCE_HYPERLINK !== '0'
  if (!isTerminal || env.CI || env.TERM === 'dumb') return false
  const isKnown = /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby)$/.test(env.TERM_PROGRAM ?? '')
  return isKnown || Number(env.VTE_VERSION ?? 0) >= 5000 || env.WT_SESSION !== undefined || env.TERM === 'xterm-kitty'
}

export function terminalOf(flag: boolean | undefined, stream: NodeJS.WriteStream, env: Environment): Terminal {
  const color = wantsColor(flag, env, stream.isTTY)
  return { color, hyperlinks: color && takesLinks(env, stream.isTTY), ...(stream.isTTY && { width: stream.columns }) }
}
