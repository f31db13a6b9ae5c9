import { expect, test } from 'vitest'
import { ClearTexts } from '../../src/structure/clear-texts.ts'

test('a text in which nothing was found is not looked at again under the same options', () => {
  const texts = new ClearTexts()
  const looks: string[] = []
  const find = (text: string) => () => {
    looks.push(text)
    return text.match(/x/g) ?? []
  }
  const [some, others] = [{}, {}]

  for (const options of [some, some, others]) {
    expect(texts.isClear('abc', options, find('abc'))).toBe(true)
    expect(texts.isClear('axc', options, find('axc'))).toBe(false)
  }

  expect(looks).toEqual(['abc', 'axc', 'axc', 'abc', 'axc'])
})
