import { useState } from 'preact/hooks'

/** Copies a text, and says so. */
export function CopyButton({ text }: { readonly text: string }) {
  const [label, setLabel] = useState('Copy')
  const copy = async () => {
    setLabel((await copied(text)) ? 'Copied' : 'Press Ctrl+C')
    setTimeout(() => setLabel('Copy'), 2000)
  }
  return (
    <button type="button" aria-label={`${label}: ${text}`} onClick={copy}>
      {label}
    </button>
  )
}

/** Copies a text. A page that was opened from a file may not use the clipboard of newer browsers, so it falls back on a selection. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
