import { at, type DataNode, hasKeys, members, nameOf } from '../container/data-node.ts'
import { entryAt, firstOf, forColleagues, headingFor, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile, type TextEntry } from './profile.ts'

const isOfType = (type: string) => (node: DataNode) => nameOf(at(node, 'type')) === type && hasKeys(node, 'body')

/** Macros; `visible_to` says which colleagues may use one, and nothing of who reads it. */
export const intercomMacros: Profile = {
  id: 'intercom-macros',
  name: 'Intercom macros',
  containers: OBJECTS,
  tells: [/\bbody_text\b|\bavailable_on\b|"type"\s*:\s*"macro"/],
  read({ top }) {
    return entriesAt(top, ['data', ''], isOfType('macro'))?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'name' }),
      texts: [
        ...forColleagues(node, 'name', 'heading'),
        ...firstOf(
          textAt(node, 'body_text', { audience: 'macro', markup: 'plain' }),
          textAt(node, 'body', { audience: 'macro', markup: 'html' })
        )
      ]
    }))
  }
}

/** Articles with their translations, each of which is an entry of its own. */
export const intercomArticles: Profile = {
  id: 'intercom-articles',
  name: 'Intercom articles',
  containers: OBJECTS,
  tells: [/\btranslated_content\b|"type"\s*:\s*"article"/],
  read({ top }) {
    return entriesAt(top, ['data', ''], isOfType('article'))?.flatMap((node) => {
      const { id, title } = entryAt(node, { id: 'id', title: 'title' })
      const translations = members(at(node, 'translated_content')).filter((each) => hasKeys(each, 'body'))
      const own = article(node, { id, title, language: nameOf(at(node, 'default_locale')) })
      return [
        own,
        ...translations
          // The language that an article is written in is listed once more.
          .filter(({ key }) => key !== own.language)
          .map((each) =>
            article(each, { id: `${id}/${each.key}`, title: nameOf(at(each, 'title')) || title, language: each.key })
          )
      ]
    })
  }
}

function article(node: DataNode, names: { readonly id: string; readonly title: string; readonly language: string }): TextEntry {
  return {
    ...names,
    pointer: node.pointer,
    isInactive: nameOf(at(node, 'state')) === 'draft',
    texts: [
      ...headingFor('docs', node, 'title'),
      ...textAt(node, 'description', { audience: 'docs', markup: 'plain' }),
      ...textAt(node, 'body', { audience: 'docs', markup: 'html' })
    ]
  }
}
