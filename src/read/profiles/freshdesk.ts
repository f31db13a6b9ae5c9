import { at, type DataNode, hasKeys, nameOf } from '../container/data-node.ts'
import { entryAt, firstOf, forColleagues, headingFor, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Canned responses of Freshdesk and Freshservice. */
export const freshdeskResponses: Profile = {
  id: 'freshdesk-canned',
  name: 'Freshdesk canned responses',
  containers: OBJECTS,
  tells: [/\bcontent_html\b/],
  read({ top }) {
    const isResponse = (node: DataNode) => hasKeys(node, 'content', 'content_html')
    return entriesAt(top, ['', 'canned_responses', 'canned_response'], isResponse)?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'title' }),
      texts: [
        ...forColleagues(node, 'title', 'heading'),
        ...firstOf(
          textAt(node, 'content_html', { audience: 'macro', markup: 'html' }),
          textAt(node, 'content', { audience: 'macro', markup: 'mixed' })
        )
      ]
    }))
  }
}

/** A folder of this visibility is for agents only. */
const AGENTS = '3'
const DRAFT = '1'

/** Solution articles. */
export const freshdeskArticles: Profile = {
  id: 'freshdesk-solutions',
  name: 'Freshdesk solution articles',
  containers: OBJECTS,
  tells: [/\bdescription_text\b/],
  read({ top }) {
    const isArticle = (node: DataNode) => hasKeys(node, 'description', 'description_text', 'folder_id')
    return entriesAt(top, ['', 'articles', 'article', 'solution_articles'], isArticle)?.map((node) => {
      const visibility = [at(node, 'folder_visibility'), at(node, 'folder.visibility')].map(nameOf)
      const audience = visibility.includes(AGENTS) ? 'internal' : 'docs'
      return {
        ...entryAt(node, { id: 'id', title: 'title' }),
        isInactive: nameOf(at(node, 'status')) === DRAFT,
        texts: [
          ...headingFor(audience, node, 'title'),
          ...firstOf(
            textAt(node, 'description', { audience, markup: 'html' }),
            textAt(node, 'description_text', { audience, markup: 'plain' })
          )
        ]
      }
    })
  }
}
