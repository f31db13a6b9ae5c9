import type { Audience, AudienceBy, FieldNames, Markup, SegmentKind } from '../../core/document.ts'
import type { Container, ContainerKind, DataText, ParseContainer } from '../container/container.ts'
import { at, type DataNode, items } from '../container/data-node.ts'

/** How the files of one system are told from others, and which of their strings are texts for whom. */
export interface Profile {
  /** As documentation and `init` name it: `zendesk-macros`. */
  readonly id: string
  /** As people name it: “Zendesk macros”. */
  readonly name: string
  readonly containers: readonly ContainerKind[]
  /** Fits the path (with slashes, lower case) of every file of the system; where absent, any path will do. */
  readonly path?: RegExp
  /** All fit the raw text of every file of the system, so that others need not be parsed; where absent, the path says it. */
  readonly tells?: readonly RegExp[]
  /** Says instead, by the path and the beginning of the raw text, whether a file is worth parsing. */
  mayRead?(path: string, head: string): boolean
  /** The entries of a file; undefined when it has another shape. */
  read(source: DataSource): readonly TextEntry[] | undefined
}

/** A container as profiles look at it. */
export interface DataSource {
  /** With slashes, in lower case. */
  readonly path: string
  readonly container: Container
  /** The one value, or the list of all values where there are several: the lines of NDJSON, the documents of YAML. */
  readonly top: DataNode
  /** The rows of a table by the names in its header; without a header, or for what is no table, no rows. */
  readonly rows: readonly DataNode[]
  /** Who reads the file, and whether the config says so, a default does, or nothing. */
  readonly audience: Audience
  readonly audienceBy: AudienceBy
  /** Whether the file was named by the user, and not found below a folder. */
  readonly isNamed: boolean
  /** The keys that the config names. */
  readonly fields?: FieldNames
  /** Reads a cell that holds JSON. */
  readonly parseJson: ParseContainer
}

/** One macro, article or field of an export, with its texts. */
export interface TextEntry {
  readonly id: string
  readonly title: string
  readonly pointer: string
  /** As the format names it (BCP 47), or undefined. */
  readonly language?: string | undefined
  readonly isInactive?: boolean
  /** How often it was sent, where the export says so. */
  readonly usage?: number
  readonly texts: readonly EntryText[]
}

/** One string for a reader. */
export interface EntryText {
  readonly text: DataText
  readonly audience: Audience
  /** Whether the audience is only what such a text usually has. */
  readonly isAudienceImplied?: boolean
  /** `mixed`: HTML if it holds a tag, else plain text. */
  readonly markup: Markup | 'mixed'
  readonly kind?: SegmentKind
  /** What differs from the entry: a translation has its own. */
  readonly language?: string | undefined
  readonly isInactive?: boolean
}

export const OBJECTS: readonly ContainerKind[] = ['json', 'ndjson', 'yaml']

/** Entries that are looked at to see what a list holds. */
const LOOKED_AT = 20

/**
 * The entries of an export: of the first of these paths that leads to a list, or to a single entry, some of whose first ones have
 * the shape. The empty path is the top, where several values count as a list.
 */
export function entriesAt(
  top: DataNode,
  paths: readonly string[],
  isEntry: (node: DataNode) => boolean
): readonly DataNode[] | undefined {
  for (const path of paths) {
    const list = path === '' || !top.parts ? listAt(top, path) : top.parts.flatMap((part) => listAt(part, path))
    if (list.slice(0, LOOKED_AT).some(isEntry)) return list.filter(isEntry)
  }
  return undefined
}

function listAt(top: DataNode, path: string): readonly DataNode[] {
  const node = at(top, path)
  if (node.parts || node.value?.kind === 'list') return items(node)
  return node.value ? [node] : []
}
