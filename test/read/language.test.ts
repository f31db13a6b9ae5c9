import { expect, test } from 'vitest'
import { isForeign } from '../../src/read/language.ts'

test.each([
  'Your parcel leaves today. If it is not there by Friday, reply to this mail and I will look for it.',
  'Hi {{ticket.requester.first_name}},<br><br>The label for the old flat is what the courier used.',
  'OK',
  'Café & hôtels::Übergabe',
  'Bon voyage!',
  'Please call the Café de la Paix in Paris.',
  'Invalid file',
  ''
])('English: %s', (text) => {
  expect(isForeign(text, undefined)).toBe(false)
})

test.each([
  'Sehr geehrte Frau Weber, Ihr Paket ist seit heute unterwegs und kommt nicht vor Freitag an.',
  'Vous pouvez renvoyer le filtre sous 14 jours.',
  'Hola, tu pedido sale hoy y llega el viernes con el número de la guía.',
  'Olá, o seu pedido não chegou? Obrigado por nos avisar, você recebe uma resposta hoje.',
  'Uw pakket is onderweg en wij sturen het met de post.',
  'Dzień dobry, paczka jest w drodze i nie dotarła dla Państwa na czas.',
  'Здравствуйте, ваша посылка уже в пути.',
  'お問い合わせいただきありがとうございます。',
  '<p>Merci de votre patience, nous vous tenons au courant.</p>'
])('another language: %s', (text) => {
  expect(isForeign(text, undefined)).toBe(true)
})

test.each([
  ['en', false],
  ['en-US', false],
  ['EN_gb', false],
  ['fr', true],
  ['eng', true],
  ['pt-BR', true]
])('what the format says counts: %s', (language, expected) => {
  expect(isForeign('Your parcel leaves today.', language)).toBe(expected)
})

test('the time for a long text does not grow with it', () => {
  const start = performance.now()

  isForeign('<a {{'.repeat(2_000_000), undefined)
  isForeign('x'.repeat(10_000_000), undefined)

  expect(performance.now() - start).toBeLessThan(500)
})
