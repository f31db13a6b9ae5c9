import type { PagePlace } from '../report/html/page-place.ts'

/** A text with the words that are meant. */
export function Marked({ text, start, end }: Pick<PagePlace, 'text' | 'start' | 'end'>) {
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}
