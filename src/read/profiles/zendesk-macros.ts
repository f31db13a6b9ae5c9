import { at, type DataNode, flagOf, hasKeys, textOf } from '../container/data-node.ts'
import { openNested } from '../container/nested.ts'
import { entryAt, forColleagues, usageAt } from './entry-texts.ts'
import { type DataSource, entriesAt, OBJECTS, type Profile, type TextEntry } from './profile.ts'
import { actionTexts, areActions } from './zendesk-actions.ts'

/** Macros as the API lists them, one a file, or one a line. */
export const zendeskMacros: Profile = {
  id: 'zendesk-macros',
  name: 'Zendesk macros',
  containers: OBJECTS,
  tells: [/\bactions["']?\s*:/, /\bfield["']?\s*:/],
  read({ top }) {
    const isMacro = (node: DataNode) => areActions(at(node, 'actions')) && !hasKeys(node, 'conditions')
    return entriesAt(top, ['macros', 'macro', ''], isMacro)?.map((node) => macro(node, at(node, 'actions')))
  }
}

/** Macros as tools import them: a table whose column `actions_json` holds the actions. */
export const zendeskMacrosTable: Profile = {
  id: 'zendesk-macros-csv',
  name: 'Zendesk macros',
  containers: ['csv', 'tsv'],
  tells: [/^[^\r\n]*\bactions(?:_json)?\b/],
  read({ rows, parseJson }) {
    const macros = rows.flatMap((row) => {
      const actions = cellActions(row, parseJson)
      return actions ? [macro(row, actions)] : []
    })
    return macros.length > 0 ? macros : undefined
  }
}

function macro(node: DataNode, actions: DataNode): TextEntry {
  return {
    ...entryAt(node, { id: 'id', title: 'title' }),
    ...usageAt(node, 'usage_30d', 'usage_7d'),
    isInactive: flagOf(at(node, 'active')) === false,
    texts: [...forColleagues(node, 'title', 'heading'), ...forColleagues(node, 'description'), ...actionTexts(actions)]
  }
}

function cellActions(row: DataNode, parseJson: DataSource['parseJson']): DataNode | undefined {
  const cell = hasKeys(row, 'actions_json') ? at(row, 'actions_json') : at(row, 'actions')
  const text = textOf(cell)
  if (!text?.value.trimStart().startsWith('[')) return undefined
  const root = openNested(text, parseJson).roots[0]
  const actions = root && { value: root.value, pointer: `${cell.pointer}#${root.pointer}` }
  return actions && areActions(actions) ? actions : undefined
}
