import { expect, test } from 'vitest'
import { isForeign, isForeignDocument } from '../../src/read/language.ts'

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

test.each([
  [
    '# Wechsel\n\nSie können den Tarif in den Einstellungen wechseln. Das ist nicht mit Kosten verbunden und gilt für das Konto.',
    true
  ],
  [
    '# Cambiar de plan\n\nPuede cambiar el plan en la página de su cuenta. Los cambios no son para siempre y se hacen con un clic.',
    true
  ],
  ['# プランの変更\n\nアカウントのページでプランを変更できます。', true],
  [`# Returns\n\nIt is our policy that ${'\u05d0'.repeat(5000)} stays as it is.`, false],
  [`# Returns\n\nIt is our policy that ${'\u202e\u05d0'.repeat(5000)} stays as it is.`, false],
  ['# Change plan\n\nOpen your account and choose another plan.', false],
  [
    '| Code | Language |\n|---|---|\n| da | Danish |\n| de | German |\n| el | Greek |\n| es | Spanish |\n| ja | Japanese |',
    false
  ],
  ['API_KEY\t2026-10-10T02:48:59Z\nAPI_SECRET\t2026-10-09T22:29:12Z\nAPP_URL\t2026-10-10T02:27:41Z\n', false],
  ['```js\nconst con = new Con(el, un)\nel.con(un, que)\nlist.map(el)\nserver.start(port)\nserver.stop()\n```', false]
])('a whole document: %s', (text, expected) => {
  expect(isForeignDocument(text)).toBe(expected)
})

test('the time for a long text does not grow with it', () => {
  const start = performance.now()

  isForeign('<a {{'.repeat(2_000_000), undefined)
  isForeign('x'.repeat(10_000_000), undefined)

  expect(performance.now() - start).toBeLessThan(500)
})
