import type { Audience } from '../../core/document.ts'
import { at, type DataNode, hasKeys, items, members, textOf } from '../container/data-node.ts'
import { firstOf, textAt } from './entry-texts.ts'
import { isLocale, isLocalePath, localeOf } from './locale.ts'
import type { EntryText, Profile, TextEntry } from './profile.ts'

/** The texts of a program: each string is an entry, named by its key. */
export const i18nTexts: Profile = {
  id: 'i18n',
  name: 'texts of a program (i18n)',
  containers: ['json', 'yaml'],
  mayRead: (path, head) => isLocalePath(path) || isLocale(FIRST_KEY.exec(head)?.groups?.key ?? ''),
  read({ path, top }) {
    if (isLocalePath(path)) return entriesBelow(top, localeOf(path))
    const [root, ...others] = members(top)
    const isSingle = root !== undefined && others.length === 0 && isLocale(root.key) && members(root).length > 0
    return isSingle ? entriesBelow(top, root.key) : undefined
  }
}

/** The first key of a file, behind comments; what is below it follows on its own lines or in braces. */
const FIRST_KEY =
  /^(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\r?\n|[\s{]){0,200}["']?(?<key>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2})["']?:[ \t]*[\r\n{]/

/** Sections of which only the people who run a site see the texts. */
const FOR_STAFF = /^(?:site_settings|admin_js|admin|admin_.*)$/

interface Place {
  readonly node: DataNode
  readonly keys: readonly string[]
}

function entriesBelow(top: DataNode, language: string | undefined): readonly TextEntry[] {
  const found: TextEntry[] = []
  const pending: Place[] = [{ node: top, keys: [] }]
  for (let place = pending.pop(); place; place = pending.pop()) {
    const { node, keys } = place
    const texts = textsOf(node, keys.some((key) => FOR_STAFF.test(key)) ? 'internal' : 'docs')
    const own = isLocale(keys[0] ?? '') ? keys[0] : language
    if (texts.length > 0) {
      const id = keys.join('.')
      found.push({ id, title: id, pointer: node.pointer, language: own, texts })
      continue
    }
    for (const child of children(place).toReversed()) pending.push(child)
  }
  return found
}

function children({ node, keys }: Place): readonly Place[] {
  const named = members(node)
    .filter(({ key }) => !/^[@_]/.test(key))
    .map((member) => ({ node: member, keys: [...keys, member.key] }))
  return [...named, ...items(node).map((item, index) => ({ node: item, keys: [...keys, String(index + 1)] }))]
}

/** A string, or an object that holds one as its `message` beside what translators should know. */
function textsOf(node: DataNode, audience: Audience): readonly EntryText[] {
  const traits = { audience, isAudienceImplied: true, markup: 'mixed' } as const
  const isMessage = hasKeys(node, 'message') && (hasKeys(node, 'description') || hasKeys(node, 'placeholders'))
  if (isMessage) return firstOf(textAt(node, 'message', traits), textAt(node, 'defaultMessage', traits))
  return textOf(at(node, '')) ? textAt(node, '', traits) : []
}
