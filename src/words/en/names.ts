import type { Episode } from '../../model/episode.ts'
import type { Sport } from '../../model/sport.ts'
import type { Surface } from '../../model/surface.ts'

export const SURFACE_WORDS: Readonly<Record<Surface, string>> = {
  road: 'road',
  trail: 'trail',
  track: 'track',
  treadmill: 'treadmill',
  unknown: 'surface not known',
}

export const SPORT_WORDS: Readonly<Record<Sport, string>> = {
  run: 'run',
  walk: 'walk',
  hike: 'hike',
  ride: 'ride',
  swim: 'swim',
  ski: 'ski',
  row: 'row',
  strength: 'strength',
  elliptical: 'elliptical',
  yoga: 'yoga',
  transition: 'transition',
  multisport: 'multisport',
  other: 'other',
}

export const STEP_WORDS: Readonly<Record<Episode['step'], string>> = {
  watch: 'watching',
  modify: 'running less',
  rest: 'resting',
  trial: 'trial runs',
  return: 'coming back',
  professional: 'to be seen by a professional',
  closed: 'gone',
}
