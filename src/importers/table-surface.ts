import type { Sport } from '../model/sport.ts'
import { type Surface, type SurfaceOrigin, type SurfaceShares, wholly } from '../model/surface.ts'
import { surfaceOfText } from './surface-words.ts'

/**
 * The surface a table's row tells: the activity type first, then what the runner tagged (`#trail`), then the title.
 * Only for runs; what nobody stated stays unknown.
 */
export function tableSurface(row: {
  readonly sport: Sport
  /** Of the activity type. */
  readonly typeSurface: Surface
  readonly title: string | null
  readonly description: string | null
}): { readonly surface: SurfaceShares; readonly surfaceOrigin: SurfaceOrigin } {
  if (row.sport !== 'run') return { surface: wholly('unknown'), surfaceOrigin: 'none' }
  if (row.typeSurface !== 'unknown') return { surface: wholly(row.typeSurface), surfaceOrigin: 'table' }
  const tagged = surfaceOfText(tagsOf(`${row.title ?? ''}\n${row.description ?? ''}`))
  if (tagged !== null) return { surface: wholly(tagged), surfaceOrigin: 'tag' }
  const titled = row.title === null ? null : surfaceOfText(row.title)
  return titled === null
    ? { surface: wholly('unknown'), surfaceOrigin: 'none' }
    : { surface: wholly(titled), surfaceOrigin: 'title' }
}

function tagsOf(text: string): string {
  return (text.match(/#[\p{L}\p{N}_]+/gu) ?? []).join(' ')
}
