const DOES = new Set(
  'add new create install enable start up apply set attach mount grant push encrypt register open lock'.split(' ')
)
const UNDOES = new Set(
  'remove delete rm destroy uninstall disable stop down unset detach unmount umount revoke pull decrypt unregister deregister close unlock'.split(
    ' '
  )
)

/** Whether of the words of two commands one does what the other undoes: each has a task of its own, and neither is out of date. */
export function isUndone(one: readonly string[], other: readonly string[]): boolean {
  const [only, missing] = [beyond(one, other), beyond(other, one)]
  const has = (words: readonly string[], verbs: ReadonlySet<string>): boolean => words.some((word) => verbs.has(word))
  return (has(only, DOES) && has(missing, UNDOES)) || (has(only, UNDOES) && has(missing, DOES))
}

/** The words that others do not have. */
export function beyond(words: readonly string[], others: readonly string[]): readonly string[] {
  return words.filter((word) => !others.includes(word))
}
