import type { Run } from '../../model/run.ts'
import type { Samples } from '../../model/samples.ts'
import { type Position, type RunEnds, veil, veiledPlaces } from '../../runs/veil.ts'
import type { AthleteStore } from '../../store/contract/store.ts'

/** What another may see of a log's ways: nothing near where its runs usually begin and end. */
export interface OthersView {
  /** The samples with the positions that another may see; null where none is left. */
  of(samples: Samples, runs: readonly Run[]): Promise<Samples | null>
}

/** Each recording is unpacked once; those that came since are read when the next run is looked at. */
export function openOthersView(store: AthleteStore): OthersView {
  const known = new Map<string, readonly Position[]>()
  let places: { readonly runs: readonly Run[]; readonly found: readonly Position[] } | null = null
  return {
    async of(samples, runs) {
      if (places?.runs !== runs) {
        const ends: RunEnds[] = []
        for (const { sources } of runs) {
          const [first] = sources
          const those: Position[] = []
          for (const { key, sha256 } of sources) {
            const name = `${key} ${sha256}`
            const found = known.get(name) ?? endsOf(await store.samplesOf(key))
            known.set(name, found)
            those.push(...found)
          }
          if (first !== undefined && those.length > 0) ends.push({ secret: first.sha256, ends: those })
        }
        places = { runs, found: veiledPlaces(ends) }
      }
      return veil(samples, places.found)
    },
  }
}

function endsOf(samples: Samples | null): readonly Position[] {
  if (samples === null) return []
  const { lat, lon } = samples
  const first = lat.findIndex((value) => !Number.isNaN(value))
  const last = lat.findLastIndex((value) => !Number.isNaN(value))
  return first < 0 ? [] : [first, last].map((index) => ({ lat: lat[index]!, lon: lon[index]! }))
}
