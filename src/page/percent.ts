/** A share as people read it: whole percent, and 100 only for all. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  return `${whole === 100 && share < 1 ? 99 : whole}%`
}
