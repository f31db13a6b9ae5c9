import { describe, expect, test } from 'vitest'
import { ChangedLines, parseDiff } from '../../src/git/changed-lines.ts'

describe('the lines of a change', () => {
  const lines = new ChangedLines(
    [
      [3, 4],
      [10, 10]
    ],
    [6, 20]
  )

  test.each([
    [1, 2, false],
    [1, 3, true],
    [4, 9, true],
    [5, 9, false],
    [10, 30, true],
    [11, 30, false]
  ])('%i to %i are touched: %s', (from, to, expected) => {
    expect(lines.touch(from, to)).toBe(expected)
  })

  test.each([
    [5, 5, false],
    [6, 6, true],
    [7, 7, true],
    [8, 9, false],
    [21, 21, true]
  ])('%i to %i are touched, or beside what was taken out: %s', (from, to, expected) => {
    expect(lines.touchOrAdjoin(from, to)).toBe(expected)
  })

  test('of a new file are all', () => {
    expect(ChangedLines.all.touch(99, 99)).toBe(true)
  })
})

const DIFF = `diff --git a/docs/a.md b/docs/a.md
index 1..2 100644
--- a/docs/a.md
+++ b/docs/a.md
@@ -2,0 +3,2 @@ Some heading
+++ b/not/a/header.md
+diff --git a/x b/y
@@ -9 +11 @@
-old
\\ No newline at end of file
+new
\\ No newline at end of file
diff --git "a/w\\303\\251 \\"q\\".md" "b/new\\tname.md"
similarity index 90%
rename from "w\\303\\251 \\"q\\".md"
rename to "new\\tname.md"
--- "a/w\\303\\251 \\"q\\".md"
+++ "b/new\\tname.md"
@@ -5,2 +4,0 @@
-gone
-gone
diff --git a/plain.md b/moved.md
similarity index 100%
rename from plain.md
rename to moved.md
diff --git a/with space.md b/with space.md
new file mode 100644
--- /dev/null
+++ b/with space.md\t
@@ -0,0 +1,3 @@
+a
+b
+c
diff --git a/gone.md b/gone.md
deleted file mode 100644
--- a/gone.md
+++ /dev/null
@@ -1 +0,0 @@
-x
`

test('a diff gives each file that is there afterwards, its name before, and its lines', () => {
  expect(parseDiff(DIFF)).toEqual([
    {
      path: 'docs/a.md',
      before: 'docs/a.md',
      lines: new ChangedLines([
        [3, 4],
        [11, 11]
      ])
    },
    { path: 'new\tname.md', before: 'wé "q".md', lines: new ChangedLines([], [4]) },
    { path: 'moved.md', before: 'plain.md', lines: new ChangedLines([]) },
    { path: 'with space.md', lines: new ChangedLines([[1, 3]]) }
  ])
})

test('no change gives no file', () => {
  expect(parseDiff('')).toEqual([])
})
