import { useEffect, useRef, useState } from 'preact/hooks'

/** Parts of a list that are drawn at first, and each time its end comes into sight. */
const STEP = 60

/** The part of a long list that is drawn; more when its end comes into sight, all of it for print. */
export function useDrawn<T>(selected: readonly T[]) {
  const [count, setCount] = useState(STEP)
  const end = useRef<HTMLButtonElement>(null)
  useEffect(() => setCount(STEP), [selected])
  const drawMore = () => setCount((before) => before + STEP)
  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) drawMore()
    })
    if (end.current) watcher.observe(end.current)
    return () => watcher.disconnect()
  })
  useEffect(() => {
    const drawAll = () => setCount(Number.POSITIVE_INFINITY)
    addEventListener('beforeprint', drawAll)
    return () => removeEventListener('beforeprint', drawAll)
  }, [])
  return [selected.slice(0, count), end, drawMore] as const
}
