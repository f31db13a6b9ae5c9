import type { Statement } from '../drift/statements/statement.ts'

const ENDING = /(?:\.(?:html?|txt|text|md|mjml|erb|haml|liquid|hbs|handlebars|ejs|njk|jinja2?|j2|twig|tpl|tmpl|php))+$/i
/** What is put behind the name of a file that a program has made of another, or that says the same in another format. */
const FORM = /[-_.](?:inline|inlined|plain|plaintext|text|txt|html|min|compiled|built)$/i
const FOLDERS = /^(?:html|text|txt|plain|plaintext|inline|inlined|compiled|dist|build)$/i

/** A path without what says in which format its text is. */
function withoutForm(path: string): string {
  const parts = path.split(/[/\\]/)
  const name = (parts.pop() ?? '').replace(ENDING, '').replace(FORM, '')
  return [...parts.filter((part) => !FOLDERS.test(part)), name].join('/')
}

/** Whether two whole files are one message in two formats, such as a mail with styles and without, which have to say the same. */
export function areForms(one: Statement, other: Statement): boolean {
  return !one.entry && !other.entry && one.path !== other.path && withoutForm(one.path) === withoutForm(other.path)
}
