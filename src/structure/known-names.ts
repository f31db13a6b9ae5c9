import { lazyPattern } from '../core/lazy-pattern.ts'
import { didYouMean } from '../core/nearest-name.ts'

/** The names that a help desk fills in, as a team lists them. */
export interface KnownNames {
  has(name: string): boolean
  /** `; did you mean “x”?`, or nothing where no name is near. */
  hint(name: string): string
}

const NAME = lazyPattern(() => /^[\p{L}_$][\p{L}\p{N}_.$:-]+$/u)
/** Words of template languages that are no names. */
const KEYWORD = /^(?:else|elsif|elif|end(?:if|unless|case|for|tablerow|capture|comment|raw)?|break|continue|this|comment|raw)$/

/** The name that a placeholder stands for, without filters; nothing for a tag such as `{% if … %}` or `%s`. */
export function nameOf(value: string): string | undefined {
  const bar = value.indexOf('|')
  const name = (bar < 0 ? value : value.slice(0, bar))
    .replace(/^[-~&]/, '')
    .replace(/[-~]$/, '')
    .trim()
  return NAME().test(name) && !KEYWORD.test(name) ? name : undefined
}

/** Reads the list: `ticket.id` is one name, `ticket.*` all that begin with `ticket.`. */
export function knownNames(list: readonly string[]): KnownNames {
  const names = new Set(list.filter((name) => !name.endsWith('*')))
  const prefixes = list.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
  return {
    has: (name) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix)),
    hint: (name) => didYouMean(name, names)
  }
}
