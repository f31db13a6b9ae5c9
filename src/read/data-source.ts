import type { Container, ParseContainer } from './container.ts'
import { withHeader } from './csv.ts'
import { type DataNode, items, members, nameOf } from './data-node.ts'
import type { DataSource } from './profiles/profile.ts'
import { isHeader } from './profiles/usual-names.ts'
import type { ReadSettings } from './read-fields.ts'

/** A container that was undone, and what is known of its file, as profiles look at it. */
export function dataSource(path: string, container: Container, parseJson: ParseContainer, settings: ReadSettings): DataSource {
  const top = topOf(container)
  return {
    path,
    container,
    top,
    rows: rowsOf(container, top),
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

/** The rows of a table that has a header, which may stand below a title. */
function rowsOf({ kind }: Container, top: DataNode): readonly DataNode[] {
  if ((kind !== 'csv' && kind !== 'tsv') || top.value?.kind !== 'list') return []
  const [first] = items(top)
  if (!first || !isHeader(members(first).map(nameOf))) return []
  return items({ ...top, value: withHeader(top.value) })
}
