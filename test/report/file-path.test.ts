import { expect, test } from 'vitest'
import { isWithin, pathFrom, uriFrom } from '../../src/report/text/file-path.ts'

test.each([
  ['/repo/docs/a.md', 'docs/a.md'],
  ['/repo/a b/ü [x] (1) #?%.md', 'a%20b/%C3%BC%20%5Bx%5D%20(1)%20%23%3F%25.md'],
  ['/repo/c:d.md', 'c%3Ad.md'],
  ['/repo/new\nline.md', 'new%0Aline.md'],
  ['/repo/..hidden.md', '..hidden.md'],
  ['/repo/\ud800.md', '%EF%BF%BD.md'],
  ['/elsewhere/a b.md', 'file:///elsewhere/a%20b.md'],
  ['<stdin>', '%3Cstdin%3E']
])('%j has the URI %s', (path, uri) => {
  expect(uriFrom('/repo', path)).toBe(uri)
})

test('people read the way from where they are', () => {
  expect(pathFrom('/repo/docs', '/repo/docs/a.md')).toBe('a.md')
  expect(pathFrom('/repo/docs', '/repo/macros/a.md')).toBe('../macros/a.md')
  expect(pathFrom('/repo', '<stdin>')).toBe('<stdin>')
})

test.each([
  ['/repo/a.md', true],
  ['/repo/..a.md', true],
  ['/repository/a.md', false],
  ['/a.md', false],
  ['stdin.md', true]
])('%s within /repo: %s', (path, expected) => {
  expect(isWithin('/repo', path)).toBe(expected)
})
