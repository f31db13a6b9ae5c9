const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A day such as “2026-03-03” as people write it. */
export function dateInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}
