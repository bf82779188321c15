import type { Log } from '../../src/analysis/analyse.ts'
import { before, day, log, run, said } from './diary.ts'

/** An invented runner's week, and the log it ends. */
export interface InventedWeek {
  readonly name: string
  readonly log: () => Log
}

const newer = { settings: { experience: 'beginner' } } as const

/** Runs made first, so that notes find theirs. */
const week = (name: string, make: () => Log): InventedWeek => ({ name, log: make })

export const TWENTY_WEEKS: readonly InventedWeek[] = [
  week("a beginner's sore quads after a first 10 km", () => {
    const runs = [...before(8, { 2: 4, 4: 4, 6: 6 }), run(2, 4), run(4, 4), run(6, 10)]
    return log(
      runs,
      [said(7, 'both quads sore today 3/10, dull ache from the long run yesterday, walking normally', runs)],
      newer,
    )
  }),
  week('a marathoner of 70 km a week with an Achilles at 2/10 that eases', () => {
    const runs = [
      ...before(40, { 1: 8, 2: 12, 4: 14, 6: 10, 7: 26 }),
      run(1, 8),
      run(2, 12),
      run(4, 14),
      run(6, 10),
      run(7, 26),
    ]
    return log(runs, [
      said(7, 'left achilles stiff 2/10 at the start, eased after 2 km, ran normally', runs, { dailyLife: 'no' }),
    ])
  }),
  week('an ultra runner after 100 km, quads at 7/10 and a black toenail', () => {
    const runs = [
      ...before(40, { 2: 12, 4: 15, 6: 30, 7: 20 }),
      run(2, 8),
      run(6, 100, { race: true, ascentM: 3800, descentM: 3800, movingS: 50_000 }),
    ]
    return log(runs, [
      said(
        7,
        'both quads 7/10 dull from the race yesterday, stairs hurt, walking stiff on both sides. black toenail left',
        runs,
      ),
    ])
  }),
  week('three weeks of flu and the way back', () => {
    const runs = [...before(30, { 2: 8, 4: 10, 7: 18 }, -22), run(5, 5)]
    return log(runs, [], {
      dayChecks: [
        ...[-21, -18, -15, -12, -9, -6, -3].map((at) => day(at, { illness: 'fever' })),
        day(-1, { illness: 'none', illnessFreeSince: '2026-11-07' }),
      ],
    })
  }),
  week('a knee at 3/10 twice', () => {
    const runs = [...before(30, { 2: 8, 4: 8, 6: 14 }), run(2, 8), run(4, 8)]
    return log(runs, [
      said(2, 'right knee 3/10 dull, stayed the same all run', runs),
      said(4, 'right knee again 3/10, no limp', runs),
    ])
  }),
  week('downhill-race soreness over five days', () => {
    const runs = [
      ...before(30, { 2: 10, 4: 10, 7: 20 }, -1),
      run(1, 21, { race: true, ascentM: 300, descentM: 1400, movingS: 6900 }),
    ]
    return log(runs, [
      said(2, 'quads both sides 6/10 dull from the race yesterday, stairs hurt, walking ok', runs),
      said(4, 'quads both sides 4/10, stairs better', runs),
      said(6, 'quads both sides 1/10, walking normal', runs),
    ])
  }),
  week('an inner shin, one spot, worse every mile, without the word bone', () => {
    const runs = [...before(12, { 2: 6, 4: 6, 6: 10 }), run(2, 8), run(4, 8), run(6, 13)]
    return log(runs, [
      said(6, 'inside of my right shin, one spot the size of a thumb, got worse every mile, 4/10', runs),
    ])
  }),
  week('heat illness on Tuesday, read on Sunday', () => {
    const runs = [...before(30, { 2: 10, 4: 10, 7: 20 }), run(2, 14)]
    return log(runs, [said(2, 'overheated badly, dizzy and threw up at the end, fine next morning', runs)])
  }),
  week('a stitch, a cramp, tight laces', () => {
    const runs = [...before(30, { 2: 8, 4: 8, 7: 16 }), run(2, 8), run(4, 8), run(7, 16)]
    return log(runs, [
      said(2, 'bad stitch at km 3, gone when I slowed down', runs),
      said(4, 'calf cramp at the end, gone after stretching, fine next morning', runs),
      said(7, 'toes went numb, laces too tight, fine after loosening the shoe', runs),
    ])
  }),
  week('no pain at all through a half-marathon plan', () => {
    const runs = [...before(30, { 2: 8, 4: 10, 7: 16 }), run(2, 8), run(4, 10), run(7, 17)]
    return log(runs, [said(7, 'felt great, no pain', runs)])
  }),
  week('an ankle twisted on the trail', () => {
    const runs = [...before(30, { 2: 8, 4: 8, 7: 16 }), run(2, 8), run(6, 9)]
    return log(runs, [said(6, 'rolled my left ankle on a root, sharp pain, limped home, swollen now, 6/10', runs)])
  }),
  week('a chest strap that slipped and a hill that killed', () => {
    const runs = [...before(30, { 2: 8, 4: 8, 7: 16 }), run(2, 8), run(4, 8), run(7, 16)]
    return log(runs, [said(4, 'chest strap slipped again, killer hill at the end, great run', runs)])
  }),
  week('a 15-year-old of the athletics club with sore calves', () => {
    const runs = [...before(20, { 2: 6, 4: 6, 6: 5 }), run(2, 6), run(4, 6), run(6, 5)]
    return log(runs, [said(6, 'both calves 2/10 sore, better while running', runs)], {
      settings: { experience: null, birthYear: 2011 },
    })
  }),
  week('the outside of a knee, worse downhill', () => {
    const runs = [...before(30, { 2: 10, 4: 10, 7: 22 }), run(2, 10), run(4, 10), run(7, 22)]
    return log(runs, [
      said(7, 'outside of left knee 4/10, came on at km 14 and got worse downhill, had to walk stairs slowly', runs),
    ])
  }),
  week('a heel that hurts with the first steps of the day', () => {
    const runs = [...before(30, { 2: 8, 4: 8, 7: 14 }), run(2, 8), run(4, 8), run(7, 14)]
    return log(runs, [
      said(7, 'right heel 2/10 first thing in the morning, better after ten minutes, eased on the run', runs),
    ])
  }),
  week('a new runner with a stiff low back', () => {
    const runs = [...before(6, { 2: 4, 5: 4 }), run(2, 4), run(5, 5)]
    return log(runs, [said(5, 'lower back stiff 2/10 after the run, gone by evening', runs)], newer)
  }),
  week('a week half as long again, without pain', () => {
    const runs = [...before(30, { 2: 8, 4: 8, 7: 14 }), run(1, 8), run(2, 8), run(4, 10), run(5, 8), run(7, 16)]
    return log(runs)
  }),
  week('back after ten weeks without running', () => {
    const runs = [...before(40, { 2: 8, 4: 8, 7: 16 }, -70), run(6, 5)]
    return log(runs)
  }),
  week('tired, badly slept, sore legs', () => {
    const runs = [...before(30, { 2: 8, 4: 10, 6: 8, 7: 18 }), run(2, 8), run(4, 10), run(6, 8)]
    return log(runs, [], { dayChecks: [day(7, { tired: 'yes', sleptBadly: 'yes', soreness: 2 })] })
  }),
  week('a calf that is swollen and warm after a long flight', () => {
    const runs = [...before(30, { 2: 8, 4: 8, 7: 16 }), run(2, 8), run(4, 8)]
    return log(runs, [said(6, 'left calf swollen and warm since the flight, aches 3/10', runs)])
  }),
]
