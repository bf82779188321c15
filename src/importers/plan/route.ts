import * as togeojson from '@tmcw/togeojson'
import { err, ok, type Result } from '../../lib/result.ts'
import { lightDom } from './light-dom.ts'

/** A way somebody drew or ran before: its points in order, without times. Degrees, m; NaN where no height is given. */
export interface PlannedRoute {
  readonly name: string | null
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly ele: Float64Array
}

/**
 * The longest way in a GPX, KML or TCX file: routes, courses and tracks alike. Segments of one track are one way.
 * @param text the file's text
 * @returns an error in plain words where there is no way in it
 */
export function readRoute(name: string, text: string): Result<PlannedRoute, string> {
  let features: readonly Feature[]
  try {
    const document = lightDom(text) as unknown as Parameters<typeof togeojson.gpx>[0]
    const read = /\.kml$/i.test(name) ? togeojson.kml : /\.tcx$/i.test(name) ? togeojson.tcx : togeojson.gpx
    features = (read(document) as unknown as { readonly features: readonly Feature[] }).features
  } catch (error) {
    return err(
      `it is no ${name.slice(name.lastIndexOf('.') + 1).toUpperCase()} file that can be read (${firstLine(error)})`,
    )
  }
  const ways = features.flatMap((feature) => {
    const positions = positionsOf(feature.geometry)
    return positions.length < 2 ? [] : [{ name: feature.properties?.name ?? null, positions }]
  })
  const longest = ways.toSorted((a, b) => b.positions.length - a.positions.length)[0]
  if (longest === undefined) return err('there is no route, course or track in it')
  const column = (at: number) => Float64Array.from(longest.positions, (position) => position[at] ?? Number.NaN)
  return ok({ name: longest.name, lon: column(0), lat: column(1), ele: column(2) })
}

type Position = readonly number[]

interface Geometry {
  readonly type: string
  readonly coordinates?: readonly unknown[]
  readonly geometries?: readonly Geometry[]
}

interface Feature {
  readonly geometry: Geometry | null
  readonly properties: { readonly name?: string } | null
}

function positionsOf(geometry: Geometry | null): readonly Position[] {
  const { type, coordinates = [], geometries = [] } = geometry ?? { type: 'none' }
  if (type === 'LineString') return (coordinates as readonly Position[]).filter(isPosition)
  if (type === 'MultiLineString') return (coordinates as readonly (readonly Position[])[]).flat().filter(isPosition)
  return type === 'GeometryCollection' ? geometries.flatMap(positionsOf) : []
}

const isPosition = ([lon, lat]: Position): boolean =>
  Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lat as number) <= 90 && Math.abs(lon as number) <= 180

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
