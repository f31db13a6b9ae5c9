import { at, type DataNode, hasKeys, nameOf } from '../container/data-node.ts'
import { entryAt, firstOf, forColleagues, headingFor, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Saved replies: the text of a mail, and often another one for chat. */
export const helpScoutReplies: Profile = {
  id: 'helpscout-saved-replies',
  name: 'Help Scout saved replies',
  containers: OBJECTS,
  // Any list may have names and texts: what its own editor and its placeholders leave behind tells.
  tells: [/\bchatText\b|\bchatPreview\b|"text"\s*:\s*"[^"]{0,2000}(?:<br \/>|\{%)/],
  read({ top }) {
    const isReply = (node: DataNode) =>
      hasKeys(node, 'name') &&
      !hasKeys(node, 'actions') &&
      !hasKeys(node, 'collectionId') &&
      ['text', 'chatText', 'preview'].some((key) => hasKeys(node, key))
    return entriesAt(top, ['', '_embedded.replies', 'replies', 'savedReplies'], isReply)?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'name' }),
      texts: [
        ...forColleagues(node, 'name', 'heading'),
        ...firstOf(
          textAt(node, 'text', { audience: 'macro', isAudienceImplied: true, markup: 'html' }),
          textAt(node, 'preview', { audience: 'macro', isAudienceImplied: true, markup: 'mixed' })
        ),
        ...firstOf(
          textAt(node, 'chatText', { audience: 'macro', isAudienceImplied: true, markup: 'plain' }),
          hasKeys(node, 'text')
            ? []
            : textAt(node, 'chatPreview', { audience: 'macro', isAudienceImplied: true, markup: 'plain' })
        )
      ]
    }))
  }
}

/** Articles of a Docs site. */
export const helpScoutArticles: Profile = {
  id: 'helpscout-docs',
  name: 'Help Scout Docs articles',
  containers: OBJECTS,
  tells: [/\bcollectionId\b/],
  read({ top }) {
    const isArticle = (node: DataNode) => hasKeys(node, 'text', 'collectionId')
    return entriesAt(top, ['articles.items', 'articles', 'article', ''], isArticle)?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'name' }),
      isInactive: nameOf(at(node, 'status')) === 'notpublished',
      texts: [...headingFor('docs', node, 'name'), ...textAt(node, 'text', { audience: 'docs', markup: 'html' })]
    }))
  }
}
