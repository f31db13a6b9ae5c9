import { describe, expect, test } from 'vitest'
import { brokenBlocks } from '../../src/structure/template-blocks.ts'
import { segmentsOf } from './segments.ts'

function broken(text: string): readonly string[] {
  return Array.from(brokenBlocks(segmentsOf(text)), ({ problem, mark, missing }) => `${problem} ${mark.value}: ${missing}`)
}

describe('a block lost its other half', () => {
  test.each([
    ['{% if a %} Hello', ['unclosed if a: {% endif %}']],
    ['Hello {% endif %}', ['stray endif: {% if … %}']],
    ['{% for a in b %}{% if c %} x {% endfor %}', ['unclosed if c: {% endif %}']],
    ['{% if a %} x {% endunless %} y {% endif %}', ['stray endunless: {% unless … %}']],
    ['{%- case a -%} x', ['unclosed - case a -: {% endcase %}']],
    ['{{#each items}} x', ['unclosed #each items: {{/each}}']],
    ['x {{/if}}', ['stray /if: {{#if}}']],
    ['{% if a %}\n\nOne.\n\nTwo.', ['unclosed if a: {% endif %}']]
  ])('%s', (text, expected) => {
    expect(broken(text)).toEqual(expected)
  })
})

describe('blocks are in order', () => {
  test.each([
    ['{% if a %}\n\nOne.\n\n{% elsif b %}\n\nTwo.\n\n{% endif %}'],
    ['{% for a in b %}{% if c %} x {% endif %}{% endfor %}'],
    ['{{#if a}} x {{else}} y {{/if}}'],
    ['{{ if .Paid }} x {{ end }}'],
    ['{{ case }} and {{ for }} are values'],
    ['Write `{% if a %}` first'],
    ['{% assign a = 1 %} Hello']
  ])('%s', (text) => {
    expect(broken(text)).toEqual([])
  })
})
