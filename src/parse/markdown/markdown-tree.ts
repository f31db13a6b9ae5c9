import type { Root } from 'mdast'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { type Data, unified } from 'unified'
import { pieces, type TreeExtension } from '../syntax/markdown-pieces.ts'
import { keptTree } from './kept-trees.ts'

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number]

/** How a markdown text is to be parsed. */
export interface Dialect {
  readonly mdx: boolean
  /** Whether only blocks are wanted: paragraphs, headings and cells are not looked into. */
  readonly blocksOnly?: boolean
  /** Whether a text is parsed in one piece, which says the same as parsing its blocks one by one. */
  readonly inOnePiece?: boolean
}

/** In MDX, indentation makes no code, and angle brackets and braces are JSX, which is hidden before the text is parsed. */
const MDX: SyntaxExtension = { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] } }

/** Everything that makes a paragraph more than its characters. */
const BLOCKS_ONLY: SyntaxExtension = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'gfmFootnoteCall',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'strikethrough',
      'tasklistCheck'
    ]
  }
}

/** Which extension a text needs: loading only what occurs halves the cost of most documents. */
const EXTENSIONS: readonly { readonly occurs: RegExp; readonly syntax: () => SyntaxExtension; readonly tree?: TreeExtension }[] =
  [
    {
      // A row of delimiters needs no bar where the table has one column.
      occurs: /\||:-|-:/,
      syntax: gfmTable,
      tree: {
        enter: {
          table: function (token) {
            this.enter({ type: 'table', children: [] }, token)
          },
          tableRow: function (token) {
            this.enter({ type: 'tableRow', children: [] }, token)
          },
          tableHeader: function (token) {
            this.enter({ type: 'tableCell', children: [] }, token)
          },
          tableData: function (token) {
            this.enter({ type: 'tableCell', children: [] }, token)
          }
        },
        exit: { table: leave, tableRow: leave, tableHeader: leave, tableData: leave }
      }
    },
    {
      occurs: /\[\^/,
      syntax: gfmFootnote,
      tree: {
        enter: {
          gfmFootnoteDefinition: function (token) {
            this.enter({ type: 'footnoteDefinition', identifier: '', children: [] }, token)
          },
          gfmFootnoteDefinitionLabelString: startLabel,
          gfmFootnoteCall: function (token) {
            this.enter({ type: 'footnoteReference', identifier: '' }, token)
          },
          gfmFootnoteCallString: startLabel
        },
        exit: {
          gfmFootnoteDefinition: leave,
          gfmFootnoteDefinitionLabelString: endLabel,
          gfmFootnoteCall: leave,
          gfmFootnoteCallString: endLabel
        }
      }
    },
    { occurs: /~/, syntax: gfmStrikethrough },
    { occurs: /\[[ \txX\r\n]\]/, syntax: gfmTaskListItem }
  ]

type Handle = NonNullable<TreeExtension['exit']>[string]
type Context = ThisParameterType<Handle>

function leave(this: Context, token: Parameters<Handle>[0]): undefined {
  this.exit(token)
}

function startLabel(this: Context): undefined {
  this.buffer()
}

/** A footnote's name is not needed, and must not become text. */
function endLabel(this: Context): undefined {
  this.resume()
}

/** The parser leaves it out of its offsets. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Parses markdown; text nodes know the places of their pieces. Throws what the parser throws on hostile nesting. */
export function markdownTree(text: string, dialect: Dialect): Root {
  return keptTree(`${dialect.mdx ? 'mdx' : ''}${dialect.blocksOnly ? 'blocks' : ''}\n${text}`, () => parsedTree(text, dialect))
}

function parsedTree(text: string, dialect: Dialect): Root {
  const needed = EXTENSIONS.filter(({ occurs }) => occurs.test(text))
  const syntax = needed.map((extension) => extension.syntax())
  if (dialect.mdx) syntax.push(MDX)
  if (dialect.blocksOnly) syntax.push(BLOCKS_ONLY)
  const tree = needed.flatMap((extension) => extension.tree ?? [])
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', syntax)
    .data('fromMarkdownExtensions', [pieces, ...tree])
    .parse(text.startsWith(BYTE_ORDER_MARK) ? ` ${text.slice(1)}` : text)
}
