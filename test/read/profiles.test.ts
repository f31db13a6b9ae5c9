import { describe, expect, test } from 'vitest'
import { PROFILES } from '../../src/read/profiles/profiles.ts'
import { brokenLaws } from '../parse/broken-laws.ts'
import { outline, readData } from './read-data.ts'

const json = (value: unknown): string => JSON.stringify(value)

/** A small file of each system, and the texts it holds. */
const SYSTEMS: readonly (readonly [format: string, path: string, text: string, expected: readonly string[]])[] = [
  [
    'zendesk-macros',
    'export.json',
    json({
      macros: [
        {
          id: 36,
          title: 'Late parcel',
          active: true,
          description: 'After two days',
          actions: [
            { field: 'comment_mode_is_public', value: 'true' },
            { field: 'comment_value', value: ['channel:all', 'Your parcel leaves today.'] },
            { field: 'subject', value: 'Your parcel' },
            { field: 'side_conversation', value: ['Slot?', '<p>Which slot?</p>', 'depot@example.com', 'text/html'] },
            { field: 'side_conversation_slack', value: ['Look at this', 'C0123456789'] },
            { field: 'set_tags', value: 'late parcel' }
          ]
        },
        {
          id: 37,
          title: 'Note',
          active: false,
          actions: [
            { field: 'comment_mode_is_public', value: false },
            { field: 'comment_value_html', value: '<p>Looked at it.</p>' }
          ]
        }
      ]
    }),
    [
      '/macros/0 | internal plain heading | Late parcel',
      '/macros/0 | internal plain body | After two days',
      '/macros/0 | macro plain body | Your parcel leaves today.',
      '/macros/0 | macro plain heading | Your parcel',
      '/macros/0 | internal plain heading | Slot?',
      '/macros/0 | internal html body | <p>Which slot?</p>',
      '/macros/0 | internal plain body | Look at this',
      '/macros/1 | internal plain heading (inactive) | Note',
      '/macros/1 | internal html body (inactive) | <p>Looked at it.</p>'
    ]
  ],
  [
    'zendesk-macros',
    'one.json',
    json({ macro: { id: 1, title: 'A', actions: [{ field: 'comment_value', value: 'It is on its way.' }] } }),
    ['/macro | internal plain heading | A', '/macro | macro plain body | It is on its way.']
  ],
  [
    'zendesk-macros-csv',
    'import.csv',
    'title,active,actions_json\nA,True,"[{""field"":""comment_value"",""value"":""It is \\u201con\\u201d its way.""}]"\n',
    ['row 2 | internal plain heading | A', 'row 2 | macro plain body | It is “on” its way.']
  ],
  [
    'zendesk-triggers',
    'triggers.json',
    json({
      triggers: [
        {
          id: 1,
          title: 'Received',
          conditions: { all: [] },
          actions: [
            { field: 'notification_user', value: ['requester_id', 'We have it', 'A person reads it today.'] },
            { field: 'notification_group', value: ['123', 'New one', 'Have a look.'] },
            { field: 'notification_webhook', value: ['77', '{"text":"ping"}'] },
            { field: 'notification_sms_user', value: ['end_user', '555', 'We have it.'] }
          ]
        }
      ]
    }),
    [
      '/triggers/0 | internal plain heading | Received',
      '/triggers/0 | macro plain heading | We have it',
      '/triggers/0 | macro plain body | A person reads it today.',
      '/triggers/0 | internal plain heading | New one',
      '/triggers/0 | internal plain body | Have a look.',
      '/triggers/0 | internal plain body | {"text":"ping"}',
      '/triggers/0 | macro plain body | We have it.'
    ]
  ],
  [
    'zendesk-articles',
    'articles.json',
    json({
      articles: [
        {
          id: 1,
          title: 'Refunds',
          name: 'Refunds',
          locale: 'en-us',
          section_id: 2,
          user_segment_id: null,
          body: '<p>Ten days.</p>'
        },
        { id: 2, title: 'Limits', locale: 'en-us', section_id: 2, user_segment_id: 9, body: '<p>Thirty days.</p>' },
        { id: 3, title: 'Soon', locale: 'fr', section_id: 2, draft: true, body: '<p>Rien.</p>' }
      ]
    }),
    [
      '/articles/0 | docs plain heading | Refunds',
      '/articles/0 | docs html body | <p>Ten days.</p>',
      '/articles/1 | internal plain heading | Limits',
      '/articles/1 | internal html body | <p>Thirty days.</p>',
      '/articles/2 | docs plain heading (inactive foreign) | Soon',
      '/articles/2 | docs html body (inactive foreign) | <p>Rien.</p>'
    ]
  ],
  [
    'zendesk-fields',
    'fields.json',
    json({
      ticket_fields: [
        {
          id: 1,
          title: 'Kind',
          title_in_portal: 'What is it about?',
          description: 'Choose one',
          agent_description: 'Ask Mira',
          visible_in_portal: true,
          custom_field_options: [{ name: 'Leak', value: 'leak' }]
        }
      ]
    }),
    [
      '/ticket_fields/0 | internal plain label | Kind',
      '/ticket_fields/0 | internal plain body | Ask Mira',
      '/ticket_fields/0 | docs plain label | What is it about?',
      '/ticket_fields/0 | docs plain body | Choose one',
      '/ticket_fields/0 | docs plain label | Leak'
    ]
  ],
  [
    'zendesk-forms',
    'forms.json',
    json({ ticket_forms: [{ id: 1, name: 'T2', display_name: 'A leak', end_user_visible: true, ticket_field_ids: [1] }] }),
    ['/ticket_forms/0 | docs plain label | A leak', '/ticket_forms/0 | internal plain label | T2']
  ],
  [
    'zendesk-dynamic-content',
    'dc.json',
    json({
      items: [{ name: 'Hi', placeholder: '{{dc.hi}}', variants: [{ id: 5, content: 'Hi there,', locale_id: 1, active: true }] }]
    }),
    ['/items/0/variants/0 | macro plain body | Hi there,']
  ],
  [
    'intercom-macros',
    'intercom.json',
    json({ type: 'list', data: [{ type: 'macro', id: '7', name: 'Late', body: '<p>Today.</p>', body_text: 'Today.' }] }),
    ['/data/0 | internal plain heading | Late', '/data/0 | macro plain body | Today.']
  ],
  [
    'intercom-articles',
    'intercom-help.json',
    json({
      type: 'list',
      data: [
        {
          type: 'article',
          id: '8',
          title: 'Returns',
          description: 'How',
          body: '<p>Free.</p>',
          state: 'published',
          default_locale: 'en',
          translated_content: { fr: { title: 'Retours', body: '<p>Gratuit.</p>', state: 'draft' } }
        }
      ]
    }),
    [
      '/data/0 | docs plain heading | Returns',
      '/data/0 | docs plain body | How',
      '/data/0 | docs html body | <p>Free.</p>',
      '/data/0/translated_content/fr | docs plain heading (inactive foreign) | Retours',
      '/data/0/translated_content/fr | docs html body (inactive foreign) | <p>Gratuit.</p>'
    ]
  ],
  [
    'helpscout-saved-replies',
    'saved.json',
    json([{ id: 1, name: 'Late', text: 'Today,<br /><br />Dana', chatText: 'Today!' }]),
    ['/0 | internal plain heading | Late', '/0 | macro html body | Today,<br /><br />Dana', '/0 | macro plain body | Today!']
  ],
  [
    'helpscout-docs',
    'docs.json',
    json({
      articles: { items: [{ id: 'a', collectionId: 'c', name: 'Returns', status: 'notpublished', text: '<p>Free.</p>' }] }
    }),
    [
      '/articles/items/0 | docs plain heading (inactive) | Returns',
      '/articles/items/0 | docs html body (inactive) | <p>Free.</p>'
    ]
  ],
  [
    'freshdesk-canned',
    'canned.json',
    json([{ id: 1, title: 'Late', folder_id: 2, content: 'Today.', content_html: '<div>Today.</div>' }]),
    ['/0 | internal plain heading | Late', '/0 | macro html body | <div>Today.</div>']
  ],
  [
    'freshdesk-solutions',
    'solutions.json',
    json([
      { id: 1, title: 'Limits', folder_id: 2, folder_visibility: 3, status: 2, description: '<p>30</p>', description_text: '30' }
    ]),
    ['/0 | internal plain heading | Limits', '/0 | internal html body | <p>30</p>']
  ],
  [
    'front-templates',
    'front.json',
    json({ _results: [{ id: 'rsp_1', name: 'Late', subject: 'Your parcel', body: '<p>Today.</p>' }] }),
    [
      '/_results/0 | internal plain heading | Late',
      '/_results/0 | macro plain heading | Your parcel',
      '/_results/0 | macro html body | <p>Today.</p>'
    ]
  ],
  [
    'gorgias-macros',
    'gorgias.json',
    json({
      data: [
        {
          id: 1,
          name: 'Late',
          language: 'en',
          actions: [
            { name: 'setResponseText', arguments: { body_html: '<p>Today.</p>', body_text: 'Today.' } },
            { name: 'addInternalNote', arguments: { body_text: 'Called.' } },
            { name: 'addTags', arguments: { tags: 'late' } }
          ]
        }
      ]
    }),
    [
      '/data/0 | internal plain heading | Late',
      '/data/0 | macro html body | <p>Today.</p>',
      '/data/0 | internal plain body | Called.'
    ]
  ],
  [
    'discourse-canned',
    'discourse.json',
    json({ replies: [{ id: 'ab', title: 'Late', content: '**Today**.', usages: 0 }] }),
    ['/replies/0 | internal plain heading | Late', '/replies/0 | macro markdown body | **Today**.']
  ],
  [
    'github-replies',
    '.github/replies.yml',
    'replies:\n  - body: |\n      Which version\n      is it?\n    name: Version\n',
    ['/replies/0 | internal plain heading | Version', '/replies/0 | macro markdown body | Which version is it?']
  ],
  [
    'github-commands',
    '.github/commands.json',
    json([
      { type: 'comment', name: 'q', action: 'updateLabels' },
      { type: 'label', name: 'info', action: 'close', comment: 'Which version?' }
    ]),
    ['/1 | macro markdown body | Which version?']
  ],
  [
    'github-bot',
    '.github/stale.yml',
    'daysUntilStale: 60\nmarkComment: >\n  Is this still\n  so?\nissues:\n  closeComment: We close it.\n',
    ['/markComment | macro markdown body | Is this still so?', '/issues/closeComment | macro markdown body | We close it.']
  ],
  [
    'github-issue-form',
    '.github/ISSUE_TEMPLATE/bug.yml',
    'name: Bug\ndescription: Something is off\nbody:\n  - type: markdown\n    attributes:\n      value: "Thanks!"\n  - type: textarea\n    attributes:\n      label: What happened?\n      placeholder: I tapped\n      value: "1. "\n      render: sh\n  - type: dropdown\n    attributes:\n      label: Where\n      options: [Phone, 3]\n  - type: checkboxes\n    attributes:\n      options:\n        - label: I looked\n',
    [
      ' | docs plain label | Bug',
      ' | docs plain label | Something is off',
      ' | docs markdown body | Thanks!',
      ' | docs plain label | What happened?',
      ' | docs plain label | I tapped',
      ' | docs plain label | Where',
      ' | docs plain label | Phone',
      ' | docs plain label | I looked'
    ]
  ],
  [
    'github-contact-links',
    '.github/ISSUE_TEMPLATE/config.yml',
    'contact_links:\n  - name: Forum\n    url: https://example.com\n    about: Ask there\n',
    ['/contact_links/0 | docs plain label | Forum', '/contact_links/0 | docs plain label | Ask there']
  ],
  [
    'osticket-premade',
    'premade.yaml',
    '- isenabled: 1\n  title: Late\n  response: |\n    <p>Today.</p>\n  notes: old\n- isenabled: 0\n  title: Off\n  response: x\n',
    [
      '/0 | internal plain heading | Late',
      '/0 | internal plain body | old',
      '/0 | macro html body | <p>Today.</p>',
      '/1 | internal plain heading (inactive) | Off',
      '/1 | macro html body (inactive) | x'
    ]
  ],
  [
    'osticket-template',
    'email/ticket.alert.yaml',
    'notes: Goes to staff\nsubject: New one\nbody: <p>Have a look.</p>\n',
    [
      ' | internal plain heading | New one',
      ' | internal plain body | Goes to staff',
      ' | internal html body | <p>Have a look.</p>'
    ]
  ],
  [
    'zammad-text-modules',
    'modules.csv',
    'id,name,keywords,content,note,active\n1,Late,late,<div>Today.</div>,old,true\n',
    ['row 2 | internal plain heading | Late', 'row 2 | internal plain body | old', 'row 2 | macro html body | <div>Today.</div>']
  ],
  [
    'zammad-macros',
    'zammad.json',
    json([{ id: 1, name: 'Close', perform: { 'article.note': { body: 'Done.', internal: 'false', subject: 'Done' } } }]),
    ['/0 | internal plain heading | Close', '/0 | macro plain heading | Done', '/0 | macro plain body | Done.']
  ],
  [
    'chatwoot-canned',
    'chatwoot.json',
    json([{ id: 1, account_id: 1, short_code: 'late', content: 'Today.' }]),
    ['/0 | macro markdown body | Today.']
  ],
  [
    'kayako-macros',
    'kayako.json',
    json({
      data: [
        { id: 1, title: 'Late', reply_type: 'REPLY', reply_contents: 'Today.' },
        { id: 2, title: 'Note', reply_type: 'NOTE', reply_contents: 'Called.' }
      ]
    }),
    [
      '/data/0 | internal plain heading | Late',
      '/data/0 | macro plain body | Today.',
      '/data/1 | internal plain heading | Note',
      '/data/1 | internal plain body | Called.'
    ]
  ],
  [
    'liveagent-canned',
    'liveagent.json',
    json({ response: { canned_messages: [{ cannedmessageid: 'c', title: 'Late', content: '<p>Today.</p>', is_html: 'Y' }] } }),
    [
      '/response/canned_messages/0 | internal plain heading | Late',
      '/response/canned_messages/0 | macro html body | <p>Today.</p>'
    ]
  ],
  [
    'espanso',
    'match/support.yml',
    'matches:\n  - trigger: ":late"\n    replace: "It leaves today."\n  - triggers: [":a", ":b"]\n    label: Short\n    markdown: "**Today**"\n    vars:\n      - name: x\n        type: echo\n        params: { echo: "By noon." }\n',
    [
      '/matches/0 | macro plain body | It leaves today.',
      '/matches/1 | internal plain heading | Short',
      '/matches/1 | macro markdown body | **Today**',
      '/matches/1 | macro plain body | By noon.'
    ]
  ],
  [
    'textexpander',
    'macros/group.csv',
    '";late","Hi, your \\"blue\\" parcel leaves today.","Late"\n";soon","Hello, it leaves tomorrow at noon.","Soon"\n',
    [
      'row 1 | internal plain heading | Late',
      'row 1 | macro plain body | Hi, your "blue" parcel leaves today.',
      'row 2 | internal plain heading | Soon',
      'row 2 | macro plain body | Hello, it leaves tomorrow at noon.'
    ]
  ],
  [
    'salesforce-quick-text',
    'quickText/Late.quickText-meta.xml',
    '<?xml version="1.0"?><QuickText><channel>Internal</channel><message>Call &amp; note.</message><name>Late</name></QuickText>',
    ['/QuickText | internal plain heading | Late', '/QuickText | internal plain body | Call & note.']
  ],
  [
    'salesforce-email',
    'email/Late.email-meta.xml',
    '<EmailTemplate><available>false</available><name>Late</name><subject>Your parcel</subject><textOnly>Today.</textOnly></EmailTemplate>',
    [
      '/EmailTemplate | internal plain heading (inactive) | Late',
      '/EmailTemplate | macro plain heading (inactive) | Your parcel',
      '/EmailTemplate | macro plain body (inactive) | Today.'
    ]
  ],
  [
    'salesforce-email-body',
    'email/Late.email',
    '<html><![CDATA[<p>Today&nbsp;at noon.</p>]]></html>',
    [' | macro html body | <html><p>Today&nbsp;at noon.</p></html>']
  ],
  [
    'thunderbird-quicktext',
    'templates.xml',
    '<quicktext><menu><title>M</title><texts><text type="1"><name>Late</name><subject>S</subject><body><![CDATA[<p>Today.</p>]]></body></text></texts></menu></quicktext>',
    [
      '/quicktext/menu/texts/text | internal plain heading | Late',
      '/quicktext/menu/texts/text | macro plain heading | S',
      '/quicktext/menu/texts/text | macro html body | <p>Today.</p>'
    ]
  ],
  [
    'i18n',
    'config/locales/en.yml',
    'en:\n  mail:\n    subject: "Your parcel"\n  admin:\n    hint: Only for staff\n  _note: nobody\n',
    ['/en/mail/subject | docs plain body | Your parcel', '/en/admin/hint | internal plain body | Only for staff']
  ],
  [
    'i18n',
    'src/_locales/de/messages.json',
    json({ late: { message: 'Ihr Paket', description: 'Shown at the top' } }),
    ['/late | docs plain body (foreign) | Ihr Paket']
  ],
  [
    'gettext',
    'app.po',
    'msgid ""\nmsgstr "Language: en_GB\\n"\n\n#. For agents\nmsgid "Late"\nmsgstr "It is "\n"late"\n\n#, fuzzy\nmsgid "Old"\nmsgstr "Old one"\n',
    ['/1 | docs plain body | It is late', '/1 | internal plain body | For agents', '/2 | docs plain body (inactive) | Old one']
  ]
]

test.each(SYSTEMS)('%s: %s', async (format, path, text, expected) => {
  const result = await readData(path, text)

  expect({ format: result.format, texts: outline(result) }).toEqual({ format, texts: expected })
  for (const field of result.fields) expect(brokenLaws(field, text)).toEqual([])
})

test('there is a file for each profile', () => {
  const tested = new Set(SYSTEMS.map(([format]) => format))

  expect(PROFILES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([])
})

describe('who reads a macro that says nothing of it', () => {
  const macro = json({ macros: [{ id: 1, title: 'A', actions: [{ field: 'comment_value', value: 'It is on its way.' }] }] })

  test.each([
    ['docs', 'nothing', 'macro'],
    ['docs', 'config', 'macro'],
    ['internal', 'config', 'internal']
  ] as const)('in a file that is %s by %s', async (audience, audienceBy, expected) => {
    const { fields } = await readData('export.json', macro, { audience, audienceBy })

    expect([...fields].at(-1)).toMatchObject({ audience: expected, isAudienceImplied: true })
  })
})

test.each([
  [
    'zendesk.json',
    { macros: [{ id: 1, usage_7d: 4, usage_30d: 9, actions: [{ field: 'comment_value', value: 'It leaves today.' }] }] },
    9
  ],
  ['zendesk.json', { macros: [{ id: 1, usage_7d: 4, actions: [{ field: 'comment_value', value: 'It leaves today.' }] }] }, 4],
  [
    'gorgias.json',
    [{ id: 1, usage: 0, actions: [{ name: 'setResponseText', arguments: { body_text: 'It leaves today.' } }] }],
    0
  ],
  ['discourse.json', { replies: [{ id: 'a', title: 'A', content: 'It leaves today.', usages: 12 }] }, 12],
  [
    'macros.json',
    [
      { title: 'A', body: 'Hi, it leaves today.', 'Times used': '7' },
      { title: 'B', body: 'Hi, we thank you.' }
    ],
    7
  ],
  [
    'macros.json',
    [
      { title: 'A', body: 'Hi, it leaves today.', usage: 'only for parcels' },
      { title: 'B', body: 'Thank you.' }
    ],
    undefined
  ],
  [
    'zendesk.json',
    { macros: [{ id: 1, usage_30d: -3, actions: [{ field: 'comment_value', value: 'It leaves today.' }] }] },
    undefined
  ]
])('%s says how often an entry was sent: %#', async (path, value, expected) => {
  const { fields } = await readData(path, json(value))

  expect([...fields][0]?.entry?.usage).toBe(expected)
})
