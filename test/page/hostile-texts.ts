const MARKUP = [
  '<script>window.ran = true</script>',
  '</script><script>window.ran = true</script>',
  '<img src=x onerror="window.ran = true">',
  '<svg onload="window.ran = true">',
  '<!--<script>',
  ']]><script>window.ran=1</script>',
  '"><iframe srcdoc="<script>parent.ran=1</script>">',
  "javascript:window.ran='1'",
  '</style><script>window.ran=1</script>',
  '&lt;script&gt;window.ran=1&lt;/script&gt;',
  '<a href="javascript:window.ran=1">x</a>',
  '{{constructor.constructor("window.ran=1")()}}',
  '${window.ran=1}',
  '<style>*{display:none}</style>',
  '<base href="https://example.invalid/">',
  '<meta http-equiv="refresh" content="0;url=https://example.invalid/">',
  '<form action="https://example.invalid/"><button>',
  '<link rel=stylesheet href="https://example.invalid/x.css">',
  '<object data="https://example.invalid/">',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.ran=1>'
]

const CHARACTERS = [
  '\u0000',
  '\u0007bell',
  '\u001b[2Jclear',
  '\u202eright to left',
  '\u2066isolate',
  '\u2028line\u2029paragraph',
  '\ud800 alone',
  'alone \udc00',
  '\ufeffmark',
  '\u200b\u200b\u200b',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '👨‍👩‍👧‍👦',
  'שלום עולם',
  '\r\n\r\n',
  '\t\t\t',
  '\u00ad\u00ad',
  '\uffff',
  '\u{10ffff}',
  '\\u003cscript\\u003e',
  '\'"`\\'
]

/** A million characters without a place to break a line at, or with nothing but signs on one letter, or turning around at each. */
export const LONG_WORDS: readonly string[] = [
  'w'.repeat(1_000_000),
  `e${'\u0301'.repeat(1_000_000)}`,
  '\u202e\u05d0'.repeat(500_000),
  '\u{1f469}\u200d'.repeat(333_333),
  'w\u2060'.repeat(500_000)
]

/** Two hundred texts that would run, break out of the page or spoil it, if it took any of them for more than text. */
export const HOSTILE_TEXTS: readonly string[] = Array.from({ length: 200 }, (_, index) => {
  const markup = MARKUP[index % MARKUP.length] ?? ''
  const character = CHARACTERS[Math.floor(index / MARKUP.length) % CHARACTERS.length] ?? ''
  const long = index % 40 === 0 ? LONG_WORDS[index / 40] : ''
  return [character, markup, long, index % 3 === 0 ? markup : character].join('')
})
