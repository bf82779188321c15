import type { StatedTotals } from '../../model/recording.ts'
import type { Samples } from '../../model/samples.ts'
import type { Sport, SportOrigin } from '../../model/sport.ts'
import { type SurfaceOrigin, type SurfaceShares, wholly } from '../../model/surface.ts'
import { guessSport } from '../guess-sport.ts'
import type { Message } from './decoded.ts'
import { SESSION, SPORT } from './profile.ts'
import {
  CONTAINER_SPORTS,
  RACE_SUB_CODES,
  SPORTS_BY_CODE,
  SPORTS_BY_SUB_CODE,
  SURFACES_BY_SUB_CODE,
  VIRTUAL_MAKERS,
  VIRTUAL_SUB_CODE,
} from './tables.ts'

/** Sport and ground of one recording, and who says so. */
export interface WhatWasDone {
  readonly sport: Sport
  readonly sportOrigin: SportOrigin
  readonly surface: SurfaceShares
  readonly surfaceOrigin: SurfaceOrigin
  readonly race: boolean | null
  readonly virtual: boolean
}

function sportOfCodes(code: number, subCode: number | undefined): Sport {
  const bySub = CONTAINER_SPORTS.has(code) ? SPORTS_BY_SUB_CODE[subCode ?? 0] : undefined
  return bySub ?? SPORTS_BY_CODE[code] ?? 'other'
}

/** Sport and surface as the session tells them, else the sport message, else guessed from how it moved. */
export function whatWasDone(
  session: Message | null,
  sportMessage: Message | null,
  samples: Samples | null,
  totals: StatedTotals,
  maker: number | null,
): WhatWasDone {
  const stated = session?.get(SESSION.sport)
  const code = stated ?? sportMessage?.get(SPORT.sport)
  const subCode = stated === undefined ? sportMessage?.get(SPORT.subSport) : session?.get(SESSION.subSport)
  const sport = code === undefined ? guessSport(samples, totals) : sportOfCodes(code, subCode)
  const virtual = subCode === VIRTUAL_SUB_CODE || (maker !== null && VIRTUAL_MAKERS.has(maker))
  const surface =
    sport !== 'run' ? undefined : (SURFACES_BY_SUB_CODE[subCode ?? 0] ?? (virtual ? 'treadmill' : undefined))
  return {
    sport,
    sportOrigin: code === undefined ? 'guessed' : 'file',
    surface: wholly(surface ?? 'unknown'),
    surfaceOrigin: surface === undefined ? 'none' : 'device',
    race: RACE_SUB_CODES.has(subCode ?? 0) ? true : null,
    virtual,
  }
}
