import type { FieldNames } from '../../core/document.ts'
import type { Container, ParseContainer } from '../container/container.ts'
import { type DataNode, items, members, nameOf } from '../container/data-node.ts'
import type { DataSource } from '../profiles/profile.ts'
import { isHeader } from '../profiles/usual-names.ts'
import type { ReadSettings } from '../read-result.ts'
import { withHeader } from '../tables/csv.ts'

/** A container that was undone, and what is known of its file, as profiles look at it. */
export function dataSource(path: string, container: Container, parseJson: ParseContainer, settings: ReadSettings): DataSource {
  const top = topOf(container)
  return {
    path,
    container,
    top,
    rows: rowsOf(container, top, settings.fields),
    parseJson,
    audience: settings.audience,
    audienceBy: settings.audienceBy ?? 'config',
    isNamed: settings.isNamed ?? false,
    ...(settings.fields && { fields: settings.fields })
  }
}

function topOf({ kind, roots }: Container): DataNode {
  const [root, ...others] = roots
  if (root && others.length === 0 && kind !== 'ndjson') return root
  return { value: undefined, pointer: '', parts: roots }
}

/** The rows of a table that has a header, by usual names or those that the config gives. */
function rowsOf({ kind }: Container, top: DataNode, fields: FieldNames | undefined): readonly DataNode[] {
  if ((kind !== 'csv' && kind !== 'tsv') || top.value?.kind !== 'list') return []
  const [first] = items(top)
  const cells = first ? members(first).map(nameOf) : []
  const isNamed =
    fields !== undefined &&
    Object.values(fields)
      .flat()
      .some((name) => cells.includes(name))
  if (!isNamed && !isHeader(cells)) return []
  return items({ ...top, value: withHeader(top.value) })
}
