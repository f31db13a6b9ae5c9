import type { Command, Option } from 'commander'

/** Shells that a completion script can be made for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]

/** What a shell completes: commands, the options of each, and the values of some. */
interface Completable {
  readonly command: string
  readonly description: string
  readonly options: readonly CompletableOption[]
  /** What may follow the command; files where there is nothing of its own. */
  readonly values: readonly string[]
}

interface CompletableOption {
  readonly names: readonly string[]
  readonly description: string
  readonly takesValue: boolean
  /** Its possible values; files where there are none of its own. */
  readonly values: readonly string[]
}

/** A script that completes commands, options, formats and rules, made from the command line itself. */
export function completionScript(shell: Shell, program: Command, lists: ValueLists): string {
  const commands = program.commands.map((command) => completable(command, lists))
  if (shell === 'bash') return bash(commands)
  return shell === 'zsh' ? zsh(commands) : fish(commands)
}

/** Values that options take, beside those that they list themselves. */
export interface ValueLists {
  readonly formats: readonly string[]
  readonly rules: readonly string[]
}

function completable(command: Command, lists: ValueLists): Completable {
  return {
    command: command.name(),
    description: command.description(),
    options: command.options.map((option) => completableOption(option, lists)),
    values: command.name() === 'explain' ? lists.rules : command.name() === 'completion' ? SHELLS : []
  }
}

function completableOption(option: Option, { formats, rules }: ValueLists): CompletableOption {
  const { short, long, description, argChoices, required, optional } = option
  const values = argChoices ?? (long === '--format' ? formats : long === '--suppress-rule' ? rules : [])
  return {
    names: [short, long].flatMap((name) => (name === undefined || name === null ? [] : [name])),
    description,
    takesValue: required || optional,
    values
  }
}

function bash(commands: readonly Completable[]): string {
  const cases = commands.map(({ command, options, values }) => {
    const names = options.flatMap((option) => option.names).join(' ')
    const choices = options
      .filter((option) => option.values.length > 0)
      .map(({ names: of, values: list }) => `        ${of.join('|')}) words='${list.join(' ')}' ;;`)
    return [
      `    ${command})`,
      `      options='${names}'`,
      `      words='${values.join(' ')}'`,
      '      case "$previous" in',
      ...choices,
      '      esac ;;'
    ].join('\n')
  })
  return `# partnerlint completion for bash: source it, or put it where bash-completion looks.
_partnerlint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command=lint options='' words=''
  case "\${COMP_WORDS[1]}" in
    ${commands.map(({ command }) => command).join('|')}) if (( COMP_CWORD > 1 )); then command="\${COMP_WORDS[1]}"; fi ;;
  esac
  case "$command" in
${cases.join('\n')}
  esac
  if [[ "$current" == -* ]]; then words="$options"; fi
  if (( COMP_CWORD == 1 )) && [[ "$current" != -* ]]; then words="$words ${commands.map(({ command }) => command).join(' ')}"; fi
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "\${words// /$'\\n'}" -- "$current"))
  if [[ "$current" != -* ]]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _partnerlint partnerlint
`
}

function zsh(commands: readonly Completable[]): string {
  const cases = commands.map(({ command, options, values }) => {
    const specs = options.flatMap(({ names, description, takesValue, values: list }) =>
      names.map((name) => {
        const value = takesValue ? `:value:${list.length > 0 ? `(${list.join(' ')})` : '_files'}` : ''
        return `        '${name}[${zshText(description)}]${value}'`
      })
    )
    const rest = values.length > 0 ? `'*:value:(${values.join(' ')})'` : "'*:file:_files'"
    return [`    ${command})`, '      _arguments \\', ...specs.map((spec) => `${spec} \\`), `        ${rest} ;;`].join('\n')
  })
  const names = commands.map(({ command, description }) => `    '${command}:${zshText(description)}'`)
  return `#compdef partnerlint
# partnerlint completion for zsh: put it in a folder of $fpath as _partnerlint.
_partnerlint() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  local command=lint
  if (( CURRENT > 2 )) && [[ -n "\${commands[(r)$words[2]:*]}" ]]; then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  elif (( CURRENT == 2 )) && [[ "$words[2]" != -* ]]; then
    _describe command commands
  fi
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _partnerlint partnerlint
`
}

function zshText(text: string): string {
  return text.replace(/'/g, '’').replace(/[[\]:\\]/g, '\\$&')
}

function fish(commands: readonly Completable[]): string {
  const names = commands.map(({ command }) => command).join(' ')
  const lines = commands.flatMap(({ command, description, options, values }) => {
    const when =
      command === 'lint'
        ? `not __fish_seen_subcommand_from ${names.replace(/\blint ?/, '')}`
        : `__fish_seen_subcommand_from ${command}`
    return [
      `complete -c partnerlint -n '__fish_use_subcommand' -a ${command} -d '${fishText(description)}'`,
      ...(values.length > 0 ? [`complete -c partnerlint -f -n '${when}' -a '${values.join(' ')}'`] : []),
      ...options.map((option) => fishOption(option, when))
    ]
  })
  return `# partnerlint completion for fish: save it as ~/.config/fish/completions/partnerlint.fish\n${lines.join('\n')}\n`
}

function fishOption({ names, description, takesValue, values }: CompletableOption, when: string): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  const value = values.length > 0 ? ` -xa '${values.join(' ')}'` : takesValue ? ' -r' : ''
  return `complete -c partnerlint -n '${when}' ${flags.join(' ')}${value} -d '${fishText(description)}'`
}

function fishText(text: string): string {
  return text.replace(/[\\']/g, '\\$&')
}
