import { at, type DataNode, hasKeys, items, nameOf } from '../container/data-node.ts'
import { firstOf, forColleagues, textAt } from './entry-texts.ts'
import { type EntryText, entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Matches of the text expander: what is typed, and what comes in its place. */
export const espansoMatches: Profile = {
  id: 'espanso',
  name: 'espanso matches',
  containers: OBJECTS,
  tells: [/\bmatches["']?\s*:/, /\b(?:triggers?|regex)["']?\s*:/],
  read({ top }) {
    const isMatch = (node: DataNode) => ['trigger', 'triggers', 'regex'].some((key) => hasKeys(node, key))
    return entriesAt(top, ['matches'], isMatch)?.map((node) => {
      const [first] = items(at(node, 'triggers'))
      const trigger = nameOf(at(node, 'trigger')) || (first ? nameOf(first) : '') || nameOf(at(node, 'regex'))
      return {
        id: trigger || node.pointer,
        title: nameOf(at(node, 'label')) || trigger,
        pointer: node.pointer,
        texts: [...forColleagues(node, 'label', 'heading'), ...replacement(node), ...items(at(node, 'vars')).flatMap(echoed)]
      }
    })
  }
}

/** People expand snippets in messages to others, and now and then in notes: nothing tells. */
const SENT = { audience: 'macro', isAudienceImplied: true } as const

function replacement(node: DataNode): readonly EntryText[] {
  return firstOf(
    textAt(node, 'markdown', { ...SENT, markup: 'markdown' }),
    textAt(node, 'html', { ...SENT, markup: 'html' }),
    textAt(node, 'replace', { ...SENT, markup: 'plain' }),
    textAt(node, 'form', { ...SENT, markup: 'plain' })
  )
}

function echoed(variable: DataNode): readonly EntryText[] {
  return nameOf(at(variable, 'type')) === 'echo' ? textAt(variable, 'params.echo', { ...SENT, markup: 'plain' }) : []
}
