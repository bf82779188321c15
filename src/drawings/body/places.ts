import type { Area } from '../../model/area.ts'

/** A place on the figure: which view, how far from the middle line, how far down, in the figure's own units. */
export interface BodyPlace {
  readonly view: 'front' | 'back'
  /** 0: on the middle line, where left and right make no sense. */
  readonly out: number
  readonly down: number
}

const front = (out: number, down: number): BodyPlace => ({ view: 'front', out, down })
const back = (out: number, down: number): BodyPlace => ({ view: 'back', out, down })

/** Null: no one place (the whole body). */
export const BODY_PLACES: Readonly<Record<Area, BodyPlace | null>> = {
  head: front(0, 16),
  jaw: front(0, 34),
  neck: back(0, 44),
  shoulder: front(28, 59),
  arm: front(35, 100),
  chest: front(0, 74),
  ribs: front(17, 92),
  'upper-belly': front(0, 100),
  belly: front(0, 122),
  'side-stitch': front(14, 106),
  'upper-back': back(0, 74),
  'lower-back': back(0, 118),
  pelvis: back(0, 136),
  'hip-front': front(13, 140),
  'hip-outer': front(23, 146),
  hip: front(20, 143),
  buttock: back(12, 150),
  groin: front(6, 154),
  'inner-thigh': front(7, 174),
  'front-thigh': front(14, 184),
  'back-thigh': back(14, 186),
  'outer-thigh': front(22, 180),
  thigh: front(14, 180),
  knee: front(13, 216),
  kneecap: front(13, 214),
  'patellar-tendon': front(13, 222),
  'outer-knee': front(18, 216),
  'inner-knee': front(8, 216),
  'back-of-knee': back(13, 214),
  'front-shin': front(12, 244),
  'inner-shin': front(9, 248),
  'outer-shin': front(17, 240),
  shin: front(12, 246),
  calf: back(13, 240),
  achilles: back(11, 272),
  ankle: front(11, 280),
  heel: back(11, 288),
  'plantar-fascia': back(12, 292),
  midfoot: front(13, 290),
  forefoot: front(15, 296),
  foot: front(14, 292),
  toe: front(16, 299),
  toenail: front(16, 299),
  legs: front(14, 196),
  'whole-body': null,
}
