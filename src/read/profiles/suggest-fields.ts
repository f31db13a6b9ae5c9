import type { FieldNames } from '../../core/document.ts'
import { type DataNode, items, members, nameOf, textOf } from '../container/data-node.ts'
import type { DataSource } from './profile.ts'
import { isProse, isReply } from './reply-evidence.ts'
import { namesOf, plainName } from './usual-names.ts'

/** Objects that are looked at to see what their keys hold. */
const LOOKED_AT = 40
const LEAST = 2
const PROSE_SHARE = 0.6
const REPLY_SHARE = 0.3
const LONGEST_TITLE = 80

/** The strings that stand at one key of the objects of a list. */
interface Column {
  readonly key: string
  readonly values: readonly string[]
}

/**
 * The keys that hold texts in data of a shape that no profile knows and whose keys have unusual names: of a list of objects, one
 * whose strings read like replies, and one whose strings could be their titles. Undefined where there is none.
 */
export function suggestFields(source: DataSource): FieldNames | undefined {
  for (const list of lists(source)) {
    const columns = columnsOf(list)
    const body = columns.find(({ values }) => share(values, isProse) >= PROSE_SHARE && share(values, isReply) >= REPLY_SHARE)
    if (!body) continue
    const titles = columns.filter((column) => column !== body && mayBeTitles(column))
    const title = titles.find(({ key }) => namesOf('title').includes(plainName(key))) ?? titles[0]
    return { body: body.key, ...(title && { title: title.key }) }
  }
  return undefined
}

/** Every list of objects, outermost first. */
function* lists({ rows, top }: DataSource): Iterable<readonly DataNode[]> {
  if (rows.length >= LEAST) yield rows
  const pending: DataNode[] = [top]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const below = [...items(node), ...members(node)].filter(({ value }) => value?.kind === 'object' || value?.kind === 'list')
    const objects = below.filter(({ value }) => value?.kind === 'object')
    if (objects.length >= LEAST) yield objects.slice(0, LOOKED_AT)
    pending.push(...below.slice(0, LOOKED_AT).reverse())
  }
}

function columnsOf(objects: readonly DataNode[]): readonly Column[] {
  const columns = new Map<string, string[]>()
  for (const object of objects) {
    for (const member of members(object)) {
      if (!textOf(member)) continue
      const values = columns.get(member.key) ?? []
      columns.set(member.key, values)
      values.push(nameOf(member))
    }
  }
  return Array.from(columns, ([key, values]) => ({ key, values })).filter(({ values }) => values.length >= LEAST)
}

function mayBeTitles({ values }: Column): boolean {
  return values.every((value) => value.length > 0 && value.length <= LONGEST_TITLE) && new Set(values).size === values.length
}

function share(values: readonly string[], fits: (value: string) => boolean): number {
  return values.filter(fits).length / values.length
}
