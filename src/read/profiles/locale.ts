/** Languages that files, folders and keys are named after; short words that mean something else (`to`, `is`, `id`) are left out. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy it ja ka kk km kn ko ku ky lt ' +
    'lv mk ml mn mr ms mt nb nl nn pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi yi zh zu'
  ).split(' ')
)

const LOCALE = /^(?<language>[a-z]{2,3})(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))*$/i

/** Whether a name is that of a language, with or without a region: `en`, `pt-BR`, `zh_Hans`. */
export function isLocale(name: string): boolean {
  const language = LOCALE.exec(name)?.groups?.language?.toLowerCase()
  return language !== undefined && LANGUAGES.has(language)
}

/** The language that a path names: in the file's name (`fr.json`, `messages.pt-BR.yml`), or else in a folder's. */
export function localeOf(path: string): string | undefined {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const named = name
    .split('.')
    .slice(0, -1)
    .reverse()
    .flatMap((part) => [part, part.slice(part.lastIndexOf('_') + 1)])
  return [...named, ...parts.slice(0, -1).reverse()].find(isLocale)
}

/** Folders that hold the texts of a program, one file or folder a language. */
const FOLDER = /(?:^|\/)(?:locales?|_locales|i18n|l10n|lang|langs|languages|translations?)\//

/** Whether a path is that of a program's texts. */
export function isLocalePath(path: string): boolean {
  return FOLDER.test(path) && localeOf(path) !== undefined
}
