const CONTEXT = 3
/** Lines that are looked at, on either side, for the place where two texts agree again. */
const WINDOW = 200

/** Lines of a text that are not those of another: `removed` from `at` on, and `added` in their place. */
interface Change {
  readonly at: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/**
 * The lines in which two texts differ, as `diff -u` and `git apply` write them, without the two lines with the names. It takes time
 * in proportion to the texts; where they differ much it may show more lines than need be.
 */
export function unifiedHunks(before: string, after: string): readonly string[] {
  const old = linesOf(before)
  return grouped(changes(old, linesOf(after))).map((group) => hunk(group, old))
}

/** Lines with their line breaks. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function changes(old: readonly string[], now: readonly string[]): readonly Located[] {
  const found: Located[] = []
  let at = 0
  let to = 0
  while (at < old.length || to < now.length) {
    if (at < old.length && old[at] === now[to]) {
      at++
      to++
      continue
    }
    const [skipOld, skipNew] = untilAgreed(old, at, now, to)
    found.push({ at, to, removed: old.slice(at, at + skipOld), added: now.slice(to, to + skipNew) })
    at += skipOld
    to += skipNew
  }
  return joined(found)
}

/** A change with its place in the new text. */
interface Located extends Change {
  readonly to: number
}

/** How many lines of each text to pass over until they agree; all that was looked at where they don't. */
function untilAgreed(old: readonly string[], at: number, now: readonly string[], to: number): readonly [number, number] {
  const oldReach = Math.min(WINDOW, old.length - at)
  const newReach = Math.min(WINDOW, now.length - to)
  const places = new Map<string, number>()
  for (let skip = newReach - 1; skip >= 0; skip--) places.set(now[to + skip] ?? '', skip)
  let best: readonly [number, number] | undefined
  for (let skip = 0; skip < oldReach && (!best || skip < best[0] + best[1]); skip++) {
    const place = places.get(old[at + skip] ?? '')
    if (place !== undefined && (!best || skip + place < best[0] + best[1])) best = [skip, place]
  }
  return best ?? [oldReach, newReach]
}

/** Changes that follow each other without a line between them are one. */
function joined(found: readonly Located[]): readonly Located[] {
  const all: (Located & { readonly removed: string[]; readonly added: string[] })[] = []
  for (const { at, to, removed, added } of found) {
    const last = all.at(-1)
    if (last && last.at + last.removed.length === at && last.to + last.added.length === to) {
      last.removed.push(...removed)
      last.added.push(...added)
    } else all.push({ at, to, removed: [...removed], added: [...added] })
  }
  return all
}

/** Changes whose context would touch go into one hunk. */
function grouped(found: readonly Located[]): readonly (readonly Located[])[] {
  const groups: Located[][] = []
  for (const change of found) {
    const last = groups.at(-1)?.at(-1)
    if (last && change.at - (last.at + last.removed.length) <= 2 * CONTEXT) groups.at(-1)?.push(change)
    else groups.push([change])
  }
  return groups
}

function hunk(group: readonly Located[], old: readonly string[]): string {
  const first = group[0]
  const last = group.at(-1)
  if (!first || !last) return ''
  const from = Math.max(0, first.at - CONTEXT)
  const end = Math.min(old.length, last.at + last.removed.length + CONTEXT)
  const lines: string[] = []
  let at = from
  for (const { at: start, removed, added } of group) {
    lines.push(...old.slice(at, start).map((line) => ` ${line}`))
    lines.push(...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`))
    at = start + removed.length
  }
  lines.push(...old.slice(at, end).map((line) => ` ${line}`))
  const grown = group.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0)
  const to = first.to - (first.at - from)
  const head = `@@ -${place(from, end - from)} +${place(to, end - from + grown)} @@\n`
  return head + lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('')
}

/** A range of lines as a hunk's head writes it: a range of none is named by the line before it. */
function place(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`
}
