import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playgroundPage } from '../../src/report/html/html.ts'
import { hasChromium, launchBrowser } from './browser.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { axeViolations, openPage } from './open-page.ts'

describe.skipIf(!hasChromium)('the playground in a browser (skipped without Chromium)', () => {
  let browser: Browser
  const text = playgroundPage('0.0.0')
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  test('lints what is typed, in the page, and loads the engine only then', async () => {
    const page = await openPage(browser, text)
    const isLoaded = () => page.evaluate(() => 'partnerlintEngine' in globalThis)
    expect(await isLoaded()).toBe(false)

    await page.getByRole('textbox').pressSequentially('As per our policy, the plan stays.')
    await page.waitForSelector('article')

    expect(await isLoaded()).toBe(true)
    expect(await page.locator('article h2').allTextContents()).toContain('Warning policy-shield')
    expect(await page.getByRole('status').textContent()).toMatch(/^\d findings?\. Partnership score \d+ of 100\.$/)
    await page.getByRole('textbox').fill('The plan stays. I will write to you by noon tomorrow.')
    await page.waitForSelector('[role=status]:text("Nothing to mend.")')
  })

  test('asks who reads it and how it is written', async () => {
    const page = await openPage(browser, text)
    await page.getByRole('textbox').fill('Do not tell <!-- old --> the customer about this outage.')
    await page.getByLabel('Written as').selectOption('HTML')
    await page.waitForSelector('mark:text("Do not tell <!-- old --> the customer")')
    await page.getByLabel('Who reads it').selectOption('colleagues only')

    await page.waitForSelector('article h2:text("hidden-limitation")')
  })

  test('takes in 20,000 words and goes on', async () => {
    const page = await openPage(browser, text)
    await page.getByRole('textbox').fill('As per our policy, the plan stays. '.repeat(3500))

    await page.waitForSelector('article')
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.waitForSelector('[role=status]:text("What is found is shown here.")')
  })

  test('hostile texts stay texts', { timeout: 120_000 }, async () => {
    const page = await openPage(browser, text)
    for (const hostile of HOSTILE_TEXTS.filter((each) => each.length < 10_000)) {
      const said = `${hostile} As per our policy, ${hostile}`
      await page.getByRole('textbox').fill(said)
      await page.waitForFunction(
        (length) => document.querySelector('textarea')?.value.length === length,
        said.replace(/\r\n?/g, '\n').length
      )
    }
    await page.waitForSelector('article')

    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(await page.locator('#page script, #page img, #page iframe, #page style, #page form, #page base').count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)('axe finds no violation (%s)', async (colorScheme) => {
    const page = await openPage(browser, text, { colorScheme })
    await page.getByRole('button', { name: 'Show an example' }).click()
    await page.waitForSelector('article')

    expect(await axeViolations(page)).toEqual([])
  })
})

test('no script but the page and the engine may run', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(playgroundPage('0.0.0'))?.[1]

  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/
  )
})
