import type { Markup } from '../../core/document.ts'
import { at, type DataNode, hasKeys, items, nameOf, textOf } from '../container/data-node.ts'
import { textAt } from './entry-texts.ts'
import type { EntryText, Profile } from './profile.ts'

/** Forms for issues and discussions. */
export const githubForms: Profile = {
  id: 'github-issue-form',
  name: 'GitHub issue forms',
  containers: ['yaml'],
  path: /(?:^|\/)\.github\/(?:issue_template|discussion_template)\/(?!config\.ya?ml$)[^/]+\.ya?ml$/,
  read({ top }) {
    if (!hasKeys(top, 'body')) return undefined
    const title = nameOf(at(top, 'name')) || nameOf(at(top, 'title'))
    return [
      {
        id: title,
        title,
        pointer: top.pointer,
        texts: [
          ...shown(top, 'name', 'label'),
          ...shown(top, 'description', 'label'),
          ...shown(top, 'title', 'label'),
          ...items(at(top, 'body')).flatMap(elementTexts)
        ]
      }
    ]
  }
}

/** Links that stand beside the forms. */
export const githubContactLinks: Profile = {
  id: 'github-contact-links',
  name: 'GitHub contact links',
  containers: ['yaml'],
  path: /(?:^|\/)\.github\/issue_template\/config\.ya?ml$/,
  read({ top }) {
    return items(at(top, 'contact_links')).map((link) => ({
      id: nameOf(at(link, 'name')) || link.pointer,
      title: nameOf(at(link, 'name')),
      pointer: link.pointer,
      texts: [...shown(link, 'name', 'label'), ...shown(link, 'about', 'label')]
    }))
  }
}

/** What one element of a form shows. What it fills in as code is the person's who fills it in. */
function elementTexts(element: DataNode): readonly EntryText[] {
  const attributes = at(element, 'attributes')
  const isMarkdown = nameOf(at(element, 'type')) === 'markdown'
  return [
    ...shown(attributes, 'label', 'label'),
    ...shown(attributes, 'description', undefined, 'markdown'),
    ...shown(attributes, 'placeholder', 'label'),
    ...(isMarkdown || !hasKeys(attributes, 'render') ? shown(attributes, 'value', undefined, 'markdown') : []),
    ...items(at(attributes, 'options')).flatMap((option) =>
      textOf(option) ? shown(option, '', 'label') : shown(option, 'label', 'label')
    )
  ]
}

function shown(node: DataNode, path: string, kind: 'label' | undefined, markup: Markup = 'plain'): readonly EntryText[] {
  return textAt(node, path, { audience: 'docs', markup, ...(kind && { kind }) })
}
