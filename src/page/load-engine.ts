import type { Engine } from '../playground/playground-text.ts'

declare global {
  // What the engine's script sets.
  var partnerlintEngine: Engine | undefined
}

let loading: Promise<Engine> | undefined

/** The engine, unpacked and run when it is first asked for: a first view of the page need not wait for it. */
export function loadEngine(): Promise<Engine> {
  loading ??= unpackEngine()
  return loading
}

async function unpackEngine(): Promise<Engine> {
  const packed = document.getElementById('engine')?.textContent ?? ''
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
  const script = document.createElement('script')
  script.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
  // The page's policy knows this script by its hash, and lets no other run.
  document.head.append(script)
  script.remove()
  if (!globalThis.partnerlintEngine) throw new Error('The engine did not start.')
  return globalThis.partnerlintEngine
}
