import type { Audience } from '../../core/document.ts'
import { at, type DataNode, flagOf, hasKeys, nameOf } from '../container/data-node.ts'
import { entryAt, firstOf, headingFor, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile, type TextEntry } from './profile.ts'

/** Help centre articles, and their translations. */
export const zendeskArticles: Profile = {
  id: 'zendesk-articles',
  name: 'Zendesk help centre articles',
  containers: OBJECTS,
  tells: [/\bbody["']?\s*:/, /\b(?:section_id|locale)["']?\s*:/],
  read({ top, audience, audienceBy }) {
    const isPublic = audience === 'docs' && audienceBy === 'config'
    const isArticle = (node: DataNode) => hasKeys(node, 'body') && (hasKeys(node, 'section_id') || hasKeys(node, 'locale'))
    const articles = entriesAt(top, ['articles', 'article', 'translations', 'translation', ''], isArticle)
    return articles?.map((node) => article(node, isPublic))
  }
}

/** An article for a segment of users may be for agents or for some customers: it is public only if the config says so. */
function article(node: DataNode, isPublic: boolean): TextEntry {
  const isRestricted = nameOf(at(node, 'user_segment_id')) !== ''
  const audience: Audience = isRestricted && !isPublic ? 'internal' : 'docs'
  const isImplied = isRestricted && { isAudienceImplied: true }
  return {
    ...entryAt(node, { id: 'id', title: hasKeys(node, 'title') ? 'title' : 'name' }),
    language: nameOf(at(node, 'locale')),
    isInactive: flagOf(at(node, 'draft')) === true,
    texts: [
      ...firstOf(headingFor(audience, node, 'title'), headingFor(audience, node, 'name')).map((each) => ({
        ...each,
        ...isImplied
      })),
      ...textAt(node, 'body', { audience, markup: 'html', ...isImplied })
    ]
  }
}
