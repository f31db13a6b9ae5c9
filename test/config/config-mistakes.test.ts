import { expect, test } from 'vitest'
import { checkConfig, checkEntries } from '../../src/config/check-rules.ts'
import { load, told } from './load-tree.ts'
import { METAS } from './rule-metas.ts'
import { writeTree } from './write-tree.ts'

async function mistakes(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = writeTree({ '.git/': '', ...files })
  const config = await load(root)
  return told([...config.errors, ...checkConfig(config, METAS)], root)
}

const TEN_MISTAKES = `{
  "extends": ["partnerlint:recommended", "./missing.json"],
  "audience": { "macro": ["macros/**"] },
  "audiences": { "macros": ["macros/**"], "docs": "docs/**" },
  "rules": {
    "robotic-polite": "error",
    "blame-language": "fatal",
    "vague-progress": ["warn", { "alow": [], "sentences": "three" }]
  },
  "overrides": [
    { "files": ["docs/{a"], "rules": { "policy-sheild": "off" } },
    { "rules": { "policy-shield": 2 } }
  ],
  "rulePaths": ["./no-rules"],
  "drift": { "source": "doc" }
}
`

test('tells ten and more mistakes of one file at once, each with its place', async () => {
  const told = await mistakes({ '.partnerlintrc.json': TEN_MISTAKES })

  expect([...told].sort()).toEqual(
    [
      '2:42 Unexpected “./missing.json” in “extends”, expected a config file; there is none of that name',
      '3:3 Unexpected key “audience”, expected a key of the config; did you mean “audiences”?',
      '4:18 Unexpected key “macros”, expected a key of “audiences”; did you mean “macro”?',
      '4:51 Unexpected “docs/**”, expected a list of globs, such as ["docs/**"]',
      '6:5 Unexpected rule “robotic-polite”, expected a rule id; did you mean “robotic-politeness”?',
      '7:23 Unexpected “fatal”, expected “off”, “info”, “warn” or “error”',
      '8:34 Unexpected option “alow” of “vague-progress”, expected “allow”, “sentences”, “strict” or “owner”; did you mean “allow”?',
      '8:59 Unexpected “three” for the option “sentences”, expected a number',
      '11:17 Unexpected “docs/{a”, expected braces that hold choices, as in “*.{md,txt}”, and stand for at most 100 globs',
      '11:40 Unexpected rule “policy-sheild”, expected a rule id; did you mean “policy-shield”?',
      '12:5 Unexpected object without “files”, expected a list of globs, such as ["docs/**"]',
      '12:35 Unexpected number 2, expected “off”, “info”, “warn” or “error”; did you mean “error”?',
      '14:17 Unexpected path “./no-rules”, expected a folder with rules; there is none of that name',
      '15:24 Unexpected “doc”, expected “docs” or “internal”; did you mean “docs”?'
    ]
      .map((each) => `.partnerlintrc.json:${each}`)
      .sort()
  )
})

test('tells the same mistakes of the same config in YAML', async () => {
  const text = [
    'audience: 1',
    'audiences: { macros: [a], docs: "docs/**" }',
    'rules:',
    '  robotic-polite: error',
    '  blame-language: fatal',
    '  vague-progress: [warn, { alow: [] }]',
    'overrides:',
    '  - files: ["docs/{a"]',
    '    rules: { policy-sheild: off }'
  ].join('\n')

  const told = await mistakes({ '.partnerlintrc.yml': text })

  expect(
    told.map((each) => /^\.partnerlintrc\.yml:(\d+:\d+) Unexpected (?:\w+ )?“?([^”]+)/.exec(each)?.slice(1).join(' ')).sort()
  ).toEqual([
    '1:1 audience',
    '2:14 macros',
    '2:33 docs/**',
    '4:3 robotic-polite',
    '5:19 fatal',
    '6:28 alow',
    '8:13 docs/{a',
    '9:14 policy-sheild'
  ])
})

test('checks the rules of an extended file once, at their place in it', async () => {
  const told = await mistakes({
    '.partnerlintrc.json': '{ "extends": ["./a.json", "./b.json"] }',
    'a.json': '{ "extends": "./b.json" }',
    'b.json': '{\n  "rules": { "drift-values": "warn" }\n}'
  })

  expect(told).toEqual(['b.json:2:14 Unexpected rule “drift-values”, expected a rule id; did you mean “drift-value”?'])
})

test('points into the package.json that holds the config', async () => {
  const told = await mistakes({ 'package.json': '{\n  "rules": {},\n  "partnerlint": {\n    "rles": {}\n  }\n}' })

  expect(told).toEqual(['package.json:4:5 Unexpected key “rles”, expected a key of the config; did you mean “rules”?'])
})

test.each([
  ['{ "rules": [] }', '1:12 Unexpected empty list, expected an object with rule ids and their severities'],
  [
    '{ "rules": { "blame-language": "warning" } }',
    '1:32 Unexpected “warning”, expected “off”, “info”, “warn” or “error”; did you mean “warn”?'
  ],
  [
    '{ "rules": { "blame-language": true } }',
    '1:32 Unexpected true, expected “off”, “info”, “warn” or “error”; did you mean “warn”?'
  ],
  ['{ "rules": { "blame-language": ["fatal", {}] } }', '1:33 Unexpected “fatal”, expected “off”, “info”, “warn” or “error”'],
  ['{ "rules": { "blame-language": ["warn", 3] } }', '1:41 Unexpected number 3, expected an object with the rule’s options'],
  [
    '{ "rules": { "blame-language": ["warn", {}, {}] } }',
    '1:32 Unexpected list, expected “off”, “info”, “warn” or “error”, or a list of one of these and the rule’s options'
  ],
  ['{ "rules": { "blame-language": {} } }', '1:32 Unexpected object, expected “off”, “info”, “warn” or “error”'],
  [
    '{ "rules": { "blame-language": ["warn", { "allow": "x" }] } }',
    '1:52 Unexpected “x” for the option “allow”, expected a list of texts'
  ],
  [
    '{ "rules": { "blame-language": ["warn", { "allow": ["x", 3] }] } }',
    '1:58 Unexpected number 3 for the option “allow”, expected texts in quotes only'
  ],
  [
    '{ "rules": { "vague-progress": ["warn", { "strict": "yes" }] } }',
    '1:53 Unexpected “yes” for the option “strict”, expected true or false'
  ],
  [
    '{ "rules": { "drift-value": ["warn", { "allow": [] }] } }',
    '1:40 Unexpected option “allow” of “drift-value”, expected none, because this rule has no options'
  ],
  ['{ "rules": { "constructor": "warn" } }', '1:14 Unexpected rule “constructor”, expected a rule id'],
  [
    '{ "rules": { "blame-language": ["warn", { "toString": 1 }] } }',
    '1:43 Unexpected option “toString” of “blame-language”, expected “allow”'
  ],
  [
    '{ "zzzzzzzzzz": 1 }',
    '1:3 Unexpected key “zzzzzzzzzz”, expected “$schema”, “extends”, “audiences”, “rules”, “fields”, “overrides”, “rulePaths”, “drift” or “ignore”'
  ],
  ['{ "extends": 3 }', '1:14 Unexpected number 3, expected a name, or a list of names'],
  [
    '{ "extends": ["partnerlint:recommended", 3] }',
    '1:42 Unexpected number 3, expected “partnerlint:recommended”, “partnerlint:strict” or a path such as "./house-style.json"'
  ],
  [
    '{ "overrides": [{ "files": [], "rules": {} }] }',
    '1:28 Unexpected empty list, expected a list of globs, such as ["docs/**"]'
  ],
  ['{ "overrides": [{ "files": ["!a"] }] }', '1:28 Unexpected list, expected a list in which not every glob begins with “!”'],
  [
    '{ "overrides": [{ "files": ["a"], "audience": "doc" }] }',
    '1:47 Unexpected “doc”, expected “internal”, “macro” or “docs”; did you mean “docs”?'
  ],
  [
    '{ "overrides": [{ "files": ["a"], "entries": [""] }] }',
    '1:47 Unexpected empty text, expected the title or id of an entry, such as "Refund*"'
  ],
  [
    '{ "ignore": ["../x/**"] }',
    '1:14 Unexpected “../x/**”, expected a glob for files below the folder of this config, without “..”'
  ],
  ['{ "ignore": ["+(a+)+b"] }', '1:14 Unexpected “+(a+)+b”, expected a glob without “(”; write choices as “{a,b}”'],
  [
    '{ "drift": { "pairs": [{ "internal": "a/**" }] } }',
    '1:24 Unexpected object without “docs”, expected a glob or a list of globs'
  ],
  [
    '{ "drift": { "pairs": [{ "internal": ["a", 3], "docs": "b" }] } }',
    '1:44 Unexpected number 3, expected a glob such as "docs/**"'
  ],
  ['{ "rules": {}, "rules": {} }', '1:16 Unexpected second “rules”, expected each key once'],
  ['{ "ignore": null }', '1:13 Unexpected empty value, expected a list of globs, such as ["docs/**"]']
])('%s', async (text, expected) => {
  expect(await mistakes({ '.partnerlintrc.json': text })).toEqual([`.partnerlintrc.json:${expected}`])
})

test.each([
  ['{ "rules": { "blame-language": "warn" "x": 1 } }', '1:39 Unexpected “"x"”, expected “,” between two entries'],
  ['{ "rules": {\n', '2:1 Unexpected end of the file, expected “}”, which closes the object'],
  ['{ "ignore": ["a" }', '1:18 Unexpected “}”, expected “]”, which closes the list'],
  ["{ 'rules': {} }", "1:3 Unexpected “'rules'”, expected a name in double quotes"],
  ['{ rules: {} }', '1:3 Unexpected “rules”, expected a name in double quotes'],
  ['{ "rules" {} }', '1:11 Unexpected “{”, expected “:” after the name'],
  ['{ "rules": }', '1:12 Unexpected “}”, expected a value'],
  ['{ "ignore": ["a] }', '1:14 Unexpected “"a] }”, expected a closing double quote on the same line'],
  ['{ "ignore": ["a\\b\\d"] }', '1:14 Unexpected “"a\\b\\d"”, expected two backslashes where one is meant'],
  ['{} x', '1:4 Unexpected “x”, expected nothing after the end of the config'],
  ['{ /* x', '1:3 Unexpected “/* x”, expected “*/”, which closes the comment']
])('tells in plain words what is wrong with JSON: %s', async (text, expected) => {
  expect(await mistakes({ '.partnerlintrc.json': text })).toEqual([`.partnerlintrc.json:${expected}`])
})

test.each([
  ['rules:\n\tblame-language: off\n', '2:1', 'spaces instead of tabs'],
  ['ignore:\n  - *.md\n', '2:5', 'a text in quotes, or the name of an anchor above'],
  ['ignore: !docs/x\n', '1:9', 'a text in quotes'],
  ['ignore: [a\nrules: {}\n', '2:1', 'a closing bracket'],
  ['rules: {}\nrules: {}\n', '2:1', 'each key once'],
  ['a: 1\n---\nb: 2\n', '2:1', 'one config only'],
  ['rules:\n  blame-language: off\n policy-shield: off\n', '3:2', 'the same indentation'],
  ['? [a]\n: 1\n', '1:3', 'a name'],
  ['ignore: @x\n', '1:9', 'a text in quotes'],
  ['rules: &a [*a]\n', '1:12', 'the name of an anchor above']
])('tells in plain words what is wrong with YAML: %j', async (text, place, expected) => {
  const [first, ...rest] = await mistakes({ '.partnerlintrc.yaml': text })

  expect(rest).toEqual([])
  expect(first).toMatch(new RegExp(`^\\.partnerlintrc\\.yaml:${place} Unexpected `))
  expect(first).toContain(expected)
})

test('checks entries that have no place, as those of --rule', () => {
  const errors = checkEntries({ 'blame-langauge': 'warn', 'drift-value': ['warn', { allow: [] }] }, METAS)

  expect(told(errors, '')).toEqual([
    'Unexpected rule “blame-langauge”, expected a rule id; did you mean “blame-language”?',
    'Unexpected option “allow” of “drift-value”, expected none, because this rule has no options'
  ])
})
