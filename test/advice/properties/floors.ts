import type { AdviceInput } from '../../../src/advice/advise.ts'
import type { Log } from '../../../src/analysis/analyse.ts'
import { EXPERIENCED, logOf } from '../../make/log.ts'
import { goodFacts } from '../facts.ts'
import { levelOf, noteOn, on, painAdvice, runOn } from '../log.ts'
import { check, finding, LOAD } from '../row-cases.ts'
import { of } from './over-notes.ts'
import { never, type Property, property, show } from './property.ts'

type Least = readonly [a: number, c: number]

const DAY = 20
const run = { runs: [runOn(DAY - 3, 8)] }
/** A day on which nothing else is the matter. */
const dayOf = (log: Partial<Log>, more: Partial<AdviceInput> = {}) =>
  levelOf(painAdvice(logOf({ ...run, ...log }), DAY, more).advice)
const checked = (given: Parameters<typeof check>[0]) => dayOf({ dayChecks: [check({ date: on(DAY), ...given })] })
const flagged = (...findings: AdviceInput['findings']) => dayOf({}, { findings })
const raced = (daysAgo: number, hours: number) =>
  dayOf(
    {},
    {
      load: {
        ...LOAD,
        asOf: on(DAY),
        races: [{ date: on(DAY - daysAgo), runId: 'race', timeS: hours * 3600, by: 'marked' }],
      },
    },
  )

/** What a whole note, or a whole day, may be asked for at least where one thing is the matter (rules.md §5). */
export const FLOORS: readonly Property[] = [
  property('P10 P12 P13', 'floors: one thing wrong in an otherwise good note is never told less than this', () => {
    const at = (given: Parameters<typeof goodFacts>[0], [a, c]: Least): void => {
      const level = of(goodFacts(given))
      never(level.a < a || level.c < c, () => `${show(level)} for ${JSON.stringify(given)}`)
    }
    const spot = { spread: 'one-spot', twoSidedDiffuse: false, local: true } as const
    const side = { spread: 'unknown', twoSidedDiffuse: false, local: true, symptom: { side: 'left' } } as const
    at({ quality: 'sharp' }, [2, 2])
    at({ gait: 'changed' }, [2, 2])
    at({ trend: 'worsens' }, [2, 1])
    at({ trend: 'worsens', severity: 4 }, [2, 2])
    at({ trend: 'unchanged', ...side }, [2, 1])
    at({ ...side, experienced: false }, [2, 1])
    at({ nextMorning: 'not-back' }, [1, 1])
    at({ nextMorning: 'not-back-72h' }, [2, 2])
    at({ selfCheckFailed: true }, [2, 2])
    at({ symptom: { atRest: 'yes' } }, [2, 2])
    at({ symptom: { disturbsSleep: 'yes' } }, [2, 2])
    at({ symptom: { dailyLife: 'yes' } }, [2, 1])
    at({ severity: 4, symptom: { stairs: 'yes' } }, [2, 2])
    at({ symptom: { unsure: 'yes' } }, [0, 2])
    at({ signs: ['intolerable'] }, [2, 2])
    at({ signs: ['locking'] }, [2, 2])
    at({ ...spot, signs: ['tender-to-press'] }, [2, 3])
    at({ daysIntoBout: 7 }, [2, 2])
    at({ area: 'groin', ...side, tissue: 'unknown', signs: ['hurts-on-load'] }, [2, 3])
    at({ area: 'groin', ...side, tissue: 'unknown', signs: ['hurts-on-load', 'walking-hurts'] }, [3, 4])
    at({ area: 'groin', ...side, tissue: 'unknown' }, [2, 2])
    at({ area: 'inner-shin', ...spot, tissue: 'unknown', trend: 'worsens' }, [2, 3])
    at({ area: 'forefoot', ...side, tissue: 'unknown', trend: 'worsens' }, [2, 3])
    at({ area: 'ankle', tissue: 'unknown', quality: 'sharp', symptom: { suddenOnset: 'yes' } }, [2, 2])
    at({ area: 'shoulder' }, [2, 1])
    // Nothing else asks for rest there: muscle, both sides, easing.
    at({ area: 'upper-back' }, [2, 1])
    at({ area: 'lower-back' }, [1, 1])
    at({ area: 'hip-outer' }, [2, 1])
    at({ area: 'outer-knee' }, [0, 2])
    at({ area: 'shin' }, [2, 1])
    at({ area: 'shin', daysIntoEpisode: 14, painfulDays: 3 }, [2, 3])
    at({ area: 'achilles' }, [1, 1])
    at({ area: 'patellar-tendon' }, [1, 1])
    at({ area: 'plantar-fascia' }, [1, 1])
    at({ area: 'toenail', tissue: 'skin', signs: ['blood-under-nail'] }, [1, 1])
    at({ tissue: 'skin', signs: ['pus'] }, [1, 2])
    at({ tissue: 'cramp', signs: ['cramp-gone-with-stretching'] }, [1, 1])
    at({ tissue: 'stitch' }, [1, 1])
    at({ tissue: 'stitch', signs: ['stitch-goes-on'] }, [2, 2])
    at({ tissue: 'numb-toes' }, [2, 3])
    at({ tissue: 'numb-toes', signs: ['numb-gone-on-loosening-shoe'] }, [1, 1])
    at({ tissue: 'joint', signs: ['fever'] }, [3, 4])
    at({ conditions: ['heart'], signs: ['dizzy'] }, [3, 4])
    at({ conditions: ['clotting'], signs: ['swelling'] }, [3, 4])
    at({ severity: 0, danger: ['chest'] }, [2, 2])
    at({ severity: 0, danger: ['chest'], daysAgo: 4 }, [1, 2])
    at({ area: 'inner-shin', ...spot, tissue: 'unknown', trend: 'unchanged' }, [2, 3])
    at({ signs: ['overheated', 'dizzy'] }, [3, 5])
    at({ signs: ['overheated'] }, [2, 2])
    at({ area: 'forefoot', ...spot, earlierStressFracture: true }, [2, 3])
    at({ area: 'foot', ...side, tissue: 'unknown', quality: 'sharp', symptom: { suddenOnset: 'yes' } }, [2, 3])
    at({ symptom: { disturbsSleep: 'yes' }, signs: ['weight-loss'] }, [2, 3])
    at({ runsInRow: 3 }, [2, 2])
    at(
      {
        area: 'ankle',
        ...side,
        tissue: 'unknown',
        quality: 'sharp',
        symptom: { suddenOnset: 'yes', trigger: 'fall-or-twist' },
      },
      [2, 3],
    )
    at({ conditions: ['pregnancy'], area: 'pelvis', tissue: 'unknown', severity: 2 }, [2, 3])
    at({ conditions: ['pregnancy'], severity: 0, danger: ['i leaked'] }, [2, 3])
    at({ conditions: ['pregnancy'], severity: 0, danger: ['waters leaking'] }, [3, 4])
  }),
  property('P17 P39', 'floors: one thing in an otherwise ordinary day is never told less than this', () => {
    const least = (level: ReturnType<typeof dayOf>, [a, c]: Least, what: string): void =>
      never(level.a < a || level.c < c, () => `${show(level)} for ${what}`)
    least(checked({ illness: 'head-cold' }), [1, 1], 'a head cold')
    least(checked({ illness: 'gut' }), [3, 1], 'a stomach bug')
    const well = { date: on(DAY), illness: 'none', illnessFreeSince: on(DAY - 3) } as const
    const recovered = { dayChecks: [check({ date: on(DAY - 5), illness: 'fever' }), check(well)] }
    least(dayOf(recovered), [1, 1], 'three days free of a fever')
    least(checked({ palpitations: 'yes' }), [3, 5], 'palpitations')
    least(checked({ tired: 'yes' }), [1, 1], 'tired')
    least(checked({ tired: 'yes', soreness: 1 }), [2, 1], 'tired and sore')
    least(checked({ soreness: 2 }), [0, 1], 'soreness 2')
    least(checked({ soreness: 4 }), [2, 1], 'soreness 4')
    least(dayOf({ settings: { ...EXPERIENCED, conditions: ['pregnancy'] } }), [1, 2], 'pregnancy')
    least(dayOf({}, { returnedDespiteCare: ['knee:left'] }), [0, 2], 'a knee back in spite of care')
    const back = { gapDays: 20, from: on(DAY - 1), until: on(DAY + 19), runCapM: 8000, weekCapM: 20_000 }
    const returning = { ...LOAD, asOf: on(DAY), returnPhase: { ...back, runWalkMaxS: null } }
    least(dayOf({}, { load: returning }), [0, 1], 'back after twenty days off')
    least(raced(2, 3), [2, 1], 'two days after a race of three hours')
    least(raced(5, 3), [1, 1], 'five days after it')
    least(raced(7, 7), [2, 1], 'seven days after seven hours')
    least(flagged(finding('descent-spike', 'high', { date: on(DAY - 1) })), [1, 1], 'the day after a high flag')
    least(flagged(finding('descent-spike', 'high', { date: on(DAY - 4) })), [1, 1], 'four days after it')
    least(flagged(finding('session-distance-spike', 'caution', { date: on(DAY - 1), ratio: 1.2 })), [0, 1], 'a caution')
    least(flagged(finding('ascent-spike', 'note', { date: on(DAY - 1) })), [0, 1], 'a note')
    least(flagged(finding('cadence-drift', 'note', { date: on(DAY) })), [0, 1], 'a drop in cadence')
    const sore = dayOf(
      { notes: [noteOn(DAY, { area: 'front-thigh', side: 'both', spread: 'diffuse', severity: 1 })] },
      { findings: [finding('descent-spike', 'high', { date: on(DAY - 1) })] },
    )
    least(sore, [2, 1], 'sore the day after a high flag')
  }),
]
