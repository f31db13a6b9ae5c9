import type { ErrorPlace } from '../../core/user-error.ts'
import { type DataPath, type PlacedData, pointer } from './placed-data.ts'

/** Where the value of a data path stands, or its key; the nearest place around it where it has none of its own. */
export function placeOf(places: PlacedData['places'], path: string, at: DataPath, part: 'key' | 'value' = 'value'): ErrorPlace {
  for (let length = at.length; length >= 0; length--) {
    const place = places.get(pointer(at.slice(0, length)))
    if (place) return { path, ...((length === at.length && part === 'key' && place.key) || place.value) }
  }
  return { path }
}
