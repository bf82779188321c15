import { goodFacts } from '../facts.ts'
import { of } from './over-notes.ts'
import { never, type Property, property } from './property.ts'

/** What may be asked for at most: a tool that always says "rest" is thrown away. */
export const CEILINGS: readonly Property[] = [
  property('P34', 'ceilings: what an ordinary good day may ask for, and no more', () => {
    const oneSided = { spread: 'unknown', twoSidedDiffuse: false, local: true } as const
    const at = (given: Parameters<typeof goodFacts>[0], most: readonly [number, number]): void => {
      const { a, c } = of(goodFacts(given))
      never(a > most[0] || c > most[1], () => `A${a} C${c} for ${JSON.stringify(given)}`)
    }
    at({ area: 'front-thigh' }, [0, 1])
    at({ area: 'achilles', tissue: 'tendon', severity: 3, quality: 'stiff', ...oneSided }, [1, 1])
    at({ area: 'kneecap', tissue: 'kneecap', ...oneSided }, [1, 1])
    at(
      {
        area: 'front-thigh',
        severity: 6,
        trend: 'not-run',
        nextMorning: 'no-run',
        symptom: { trigger: 'downhill', hoursAfterTrigger: 24 },
      },
      [2, 1],
    )
    at(
      {
        area: 'front-thigh',
        severity: 3,
        trend: 'not-run',
        nextMorning: 'no-run',
        experienced: false,
        symptom: { trigger: 'race', hoursAfterTrigger: 24, stairs: 'yes', dailyLife: 'yes' },
      },
      [2, 1],
    )
    at(
      {
        area: 'front-thigh',
        severity: 8,
        trend: 'not-run',
        nextMorning: 'no-run',
        symptom: { trigger: 'race', hoursAfterTrigger: 24 },
      },
      [2, 2],
    )
    at(
      {
        area: 'toenail',
        tissue: 'skin',
        severity: 4,
        ...oneSided,
        trend: 'worsens',
        signs: ['blood-under-nail', 'tender-to-press'],
      },
      [1, 1],
    )
    at({ area: 'heel', tissue: 'skin', severity: 5, ...oneSided, spread: 'one-spot', trend: 'worsens' }, [1, 1])
    at({ area: 'side-stitch', tissue: 'stitch', severity: 6 }, [1, 1])
    at(
      {
        area: 'calf',
        tissue: 'cramp',
        severity: 6,
        ...oneSided,
        nextMorning: 'unknown',
        signs: ['cramp-gone-with-stretching'],
      },
      [1, 1],
    )
    at({ area: 'toe', tissue: 'numb-toes', signs: ['numb-or-tingling', 'numb-gone-on-loosening-shoe'] }, [1, 1])
    at(
      {
        area: 'head',
        severity: 3,
        tissue: 'unknown',
        daysAgo: 2,
        gait: 'unknown',
        quality: 'unknown',
        spread: 'unknown',
        twoSidedDiffuse: false,
        signs: ['headache', 'headache-settled-within-hours'],
      },
      [1, 1],
    )
    at(
      {
        severity: 0,
        area: 'knee',
        tissue: 'joint',
        ...oneSided,
        trend: 'unknown',
        gait: 'unknown',
        quality: 'unknown',
      },
      [0, 0],
    )
  }),
]
