import { expect, test } from 'vitest'
import { compileDefaults, DEFAULT_AUDIENCES, defaultGlobs, isHint } from '../../src/config/audiences/default-audiences.ts'
import { globProblem } from '../../src/config/globs/glob.ts'
import { compileGlobs } from '../../src/config/globs/glob-list.ts'
import { AUDIENCES } from '../../src/core/document.ts'

test.each(AUDIENCES)('has globs for %s that can be written into a config', (audience) => {
  expect(defaultGlobs(audience).length).toBeGreaterThan(5)
  expect(defaultGlobs(audience).map(globProblem)).toEqual(defaultGlobs(audience).map(() => undefined))
})

/** Paths that each default fits: its wildcards filled in, its braces with their first choice. */
const EXAMPLES = AUDIENCES.flatMap((audience) =>
  defaultGlobs(audience).map((glob) => {
    const path = glob
      .replace(/\*\*/g, 'x')
      .replace(/\{([^,}]*)[^}]*\}/g, '$1')
      .replace(/[*?]/g, '-')
    return { audience, glob, path }
  })
)

test.each(EXAMPLES)('$audience: $glob fits $path', ({ audience, glob, path }) => {
  const parts = path.split('/')

  expect(compileGlobs([glob])(parts)).toBe(glob)
  expect(compileDefaults(audience)(parts)).toBeDefined()
})

test('says of no folder twice who reads it', () => {
  const folders = AUDIENCES.flatMap((audience) => DEFAULT_AUDIENCES[audience].folders)

  expect(folders).toEqual([...new Set(folders)])
  expect(folders).toEqual(folders.map((name) => name.toLowerCase()))
})

test('a folder whose name is clear goes before one that is not', () => {
  expect(compileDefaults('macro')(['templates', 'macros', 'a.md'])).toBe('**/macros/**')
  expect(compileDefaults('internal')(['runbooks', 'private', 'a.md'])).toBe('**/private/**')
})

test.each(AUDIENCES)('what is unclear of %s is among its defaults', (audience) => {
  const { folders, files, hints } = DEFAULT_AUDIENCES[audience]

  expect(hints.filter((hint) => !folders.includes(hint) && !files.includes(hint))).toEqual([])
  expect(defaultGlobs(audience).filter((glob) => isHint(audience, glob))).toHaveLength(hints.length)
})
