import { at, type DataNode, flagOf, items, members, nameOf, textOf } from '../container/data-node.ts'
import { textAt } from './entry-texts.ts'
import { localeOf } from './locale.ts'
import type { EntryText, Profile, TextEntry } from './profile.ts'

/** Messages of gettext: what a program says where they are translated, else what it says in its own language. */
export const gettextMessages: Profile = {
  id: 'gettext',
  name: 'gettext messages',
  containers: ['po'],
  path: /\.pot?$/,
  read({ path, top }) {
    const entries = items(top)
    const header = entries.find((entry) => nameOf(at(entry, 'msgid')) === '')
    const language = (header && LANGUAGE.exec(textOf(at(header, 'msgstr'))?.value ?? '')?.groups?.language) ?? localeOf(path)
    return entries.filter((entry) => entry !== header).map((entry) => message(entry, language))
  }
}

const LANGUAGE = /^Language: *(?<language>[A-Za-z]{2,3}(?:[-_][A-Za-z]+)*)/m
const TRANSLATION = /^msgstr(?:\[\d+\])?$/

function message(node: DataNode, language: string | undefined): TextEntry {
  const translated = members(node)
    .filter(({ key }) => TRANSLATION.test(key))
    .flatMap((each) => shown(each))
  const own = ['msgid', 'msgid_plural'].flatMap((key) => shown(at(node, key)))
  const title = nameOf(at(node, 'msgid')).replace(/\s+/g, ' ').slice(0, 60)
  const context = nameOf(at(node, 'msgctxt'))
  return {
    id: context === '' ? title : `${context}: ${title}`,
    title,
    pointer: node.pointer,
    isInactive: flagOf(at(node, '#~')) === true || /\bfuzzy\b/.test(nameOf(at(node, '#,'))),
    // What is not translated stands there in the program's own language, whatever the file's.
    language: translated.length > 0 ? language : undefined,
    texts: [
      ...(translated.length > 0 ? translated : own),
      ...textAt(node, '#.', { audience: 'internal', markup: 'plain', language: 'en' })
    ]
  }
}

function shown(node: DataNode): readonly EntryText[] {
  return textAt(node, '', { audience: 'docs', isAudienceImplied: true, markup: 'mixed' })
}
