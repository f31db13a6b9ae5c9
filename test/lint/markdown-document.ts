import fc from 'fast-check'

/** Words that phrases are made of, and words between them. */
const WORDS = [
  ...['simply', 'just', 'click', 'delete', 'please', 'contact', 'support', 'your', 'administrator', 'sorry', 'for', 'any'],
  ...['inconvenience', 'we', 'are', 'working', 'on', 'it', 'the', 'team', 'you', 'should', 'have', 'read', 'not', 'our', 'fault'],
  ...['policy', 'as', 'per', 'open', 'a', 'ticket', 'by', 'Friday', 'because', 'really', "don't", 'can’t', 'cannot', 'apologise'],
  ...['lorem', 'ipsum', 'is', 'not', 'responsible', 'obviously', ',', '.', '. ', '?', ':', '(', ')', '"', '24', 'error']
]

const PHRASES = [
  'simply delete it',
  'all you need to do is click',
  'Please contact support.',
  'please open a ticket',
  'We are working on it.',
  'we apologize for any inconvenience',
  'you should have read',
  'as per our policy',
  'is not our fault',
  'contact your administrator',
  'at your earliest convenience',
  'obviously,',
  'Lorem ipsum',
  'join #ops-alerts',
  'Reply with: "We are working on it."',
  'tell them that you should have called',
  'see ZD-48213'
]

/** Ways to write a text that may or may not change what it says. */
const DRESSES: readonly ((text: string) => string)[] = [
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `_${text}_`,
  (text) => `[${text}](https://example.com/contact-support)`,
  (text) => `[${text}](<a b> "simply delete it")`,
  (text) => `[${text}][ref]`,
  (text) => `[${text}]`,
  (text) => `\`${text}\``,
  (text) => `<b title="x > y">${text}</b>`,
  (text) => `<kbd>${text}</kbd>`,
  (text) => `~~${text}~~`,
  (text) => `{{ ${text} }}`,
  (text) => `![${text}](p.png)`,
  (text) => `"${text}"`,
  (text) => `Reply with "${text}"`,
  (text) => text.replace(' ', '\n'),
  (text) => text.replace(' ', '  \n'),
  (text) => text.replace(' ', '&nbsp;'),
  (text) => text.replace(' ', ' <!-- no --> '),
  (text) => text.replace(' ', ' really '),
  (text) => text.replace(/(?<=\w)(?=\w)/, '**'),
  (text) => text.replace(/(?<=\w)(?=\w)/, '<i></i>'),
  (text) => text.replace(/(?<=\w)(?=\w)/, '&shy;'),
  (text) => text.replace(/(?<=\w)(?=\w)/, '\\'),
  (text) => text.replace(/[a-z]/, (letter) => `&#${letter.charCodeAt(0)};`),
  (text) => text.toUpperCase()
]

const plain = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '`',
      '*',
      '_',
      '[',
      ']',
      '](',
      ')',
      '<',
      '>',
      '&',
      '{',
      '}',
      '{{',
      '}}',
      '%',
      '|',
      '\\',
      '!',
      '@',
      '#'
    )
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('https://example.com/simply', 'me@example.com', '[NAME]', '<your name>', '{% if x %}', '[^1]')
  }
)

const dressed = fc
  .tuple(plain, fc.array(fc.constantFrom(...DRESSES), { maxLength: 2 }))
  .map(([text, ways]) => ways.reduce((each, way) => way(each), text))

const inline = fc.array(dressed, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))

const prefix = fc.constantFrom(
  ...['', '', '', '', '- ', '  ', '    - ', '     - ', '1. ', '2. ', '3) ', '   ', '* ', '> ', '> - ', '# ', '## ', '    ', '\t'],
  ...['| ', '[^1]: ', '[ref]: ', '      - ', '10. ', '+ ', '-\t', ': ']
)

const line = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(prefix, inline).map(([start, text]) => start + text) },
  { weight: 5, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('```', '~~~', '  ```', '    ```', '- ```', '> ```', '---', '===', '|---|', ':-', '- - -', '>', '-')
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<div>',
      '</div>',
      '<!--',
      '-->',
      '<pre>',
      '</pre>',
      '<details>',
      '<br>',
      '  <!--',
      '- <div>',
      ':::tip',
      ':::'
    )
  }
)

/** Markdown of all kinds, much of it broken, with phrases here and there. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 16 }), fc.constantFrom('\n', '\n', '\n', '\r\n'))
  .map(([lines, end]) => lines.join(end))
