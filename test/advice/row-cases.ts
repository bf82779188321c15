import type { DayFacts } from '../../src/advice/day-facts.ts'
import { emptyDay } from '../../src/model/day-check.ts'
import type { Finding } from '../../src/model/flag.ts'
import type { LoadState } from '../../src/model/load-state.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import { factsOf, goodFacts } from './facts.ts'

/** What a row of rules.md §5 (or of the site table, §1) gives for one input: taken from the table, not from the code. */
export interface RowCase<F> {
  readonly rule: string
  readonly of: string
  readonly facts: F
  /** Activity and care, or null where the row says nothing. */
  readonly gives: readonly [number, number] | null
}

type Given = Parameters<typeof goodFacts>[0] & object
type Gives = readonly [number, number] | null

/** Known, good, experienced, in both legs alike; only what is named differs. */
const good = (rule: string, of: string, given: Given, gives: Gives) => ({ rule, of, facts: goodFacts(given), gives })
/** Nothing known but what is named. */
const bare = (rule: string, of: string, given: Given, gives: Gives) => ({ rule, of, facts: factsOf(given), gives })

const oneSided = { twoSidedDiffuse: false, local: true, spread: 'unknown', symptom: { side: 'left' } } as const
const oneSpot = { twoSidedDiffuse: false, local: true, spread: 'one-spot' } as const
const newer = { experienced: false } as const
const stressed = { tissue: 'unknown', ...oneSpot } as const
const headSettled = { area: 'head', signs: ['headache', 'headache-settled-within-hours'] } as const
const pregnant = { conditions: ['pregnancy'] } as const
const after = { trigger: 'downhill', hoursAfterTrigger: 24 } as const

export const NOTE_CASES: readonly RowCase<ReturnType<typeof factsOf>>[] = [
  // Severity
  good('severity', '0', { severity: 0 }, null),
  good('severity', '1', { severity: 1 }, [0, 1]),
  good('severity', '2', { severity: 2 }, [0, 1]),
  good('severity', '2, newer runner', { severity: 2, ...newer }, [1, 1]),
  good('severity', '3', { severity: 3 }, [1, 1]),
  good('severity', '3, newer runner', { severity: 3, ...newer }, [2, 1]),
  good('severity', '4', { severity: 4 }, [2, 1]),
  good('severity', '5', { severity: 5 }, [2, 2]),
  good('severity', '6', { severity: 6 }, [2, 2]),
  good('severity', '7', { severity: 7 }, [3, 3]),
  good('severity', '10', { severity: 10 }, [3, 3]),
  // Trend
  good('pain-in-the-run', 'improves', {}, null),
  good('pain-in-the-run', 'not run since', { trend: 'not-run' }, null),
  bare('pain-in-the-run', 'unknown', {}, [1, 1]),
  good('pain-in-the-run', 'unchanged, 2/10 in both legs (D3)', { trend: 'unchanged' }, [1, 1]),
  good('pain-in-the-run', 'unchanged, one side', { trend: 'unchanged', ...oneSided }, [2, 1]),
  good('pain-in-the-run', 'unchanged, 3/10', { trend: 'unchanged', severity: 3 }, [2, 1]),
  good('pain-in-the-run', 'worsens', { trend: 'worsens' }, [2, 1]),
  good('pain-in-the-run', 'worsens, 4/10', { trend: 'worsens', severity: 4 }, [2, 2]),
  // Gait
  good('changed-gait', 'normal', {}, null),
  bare('changed-gait', 'unknown', {}, [1, 1]),
  good('changed-gait', 'stiff alike on both sides', { gait: 'stiff-both-sides' }, [1, 1]),
  good('changed-gait', 'a limp', { gait: 'changed' }, [2, 2]),
  // Place
  good('one-sided-pain', 'both sides, diffuse', {}, null),
  bare('one-sided-pain', 'unknown', {}, [1, 1]),
  good('one-sided-pain', 'one side, every condition of D4', oneSided, [1, 1]),
  good('one-sided-pain', 'one side, 4/10', { ...oneSided, severity: 4 }, [2, 1]),
  good('one-sided-pain', 'one side, third run', { ...oneSided, runsInRow: 3 }, [2, 1]),
  good('one-sided-pain', 'one side, newer runner', { ...oneSided, ...newer }, [2, 1]),
  good('one-sided-pain', 'one side, a guessed number', { ...oneSided, severityGuessed: true }, [2, 1]),
  good('one-sided-pain', 'one side, sharp', { ...oneSided, quality: 'sharp' }, [2, 1]),
  good('one-sided-pain', 'one side, a joint', { ...oneSided, tissue: 'joint' }, [2, 1]),
  good('one-sided-pain', 'one side, not back next morning', { ...oneSided, nextMorning: 'not-back' }, [2, 1]),
  // Quality
  good('sharp-pain', 'dull', {}, null),
  good('sharp-pain', 'stiff', { quality: 'stiff' }, null),
  bare('sharp-pain', 'unknown', {}, [1, 1]),
  good('sharp-pain', 'sharp', { quality: 'sharp' }, [2, 2]),
  // Tissue
  good('slow-healing-tissue', 'muscle', {}, null),
  bare('slow-healing-tissue', 'unknown', {}, [1, 1]),
  good('slow-healing-tissue', 'tendon', { tissue: 'tendon' }, [1, 1]),
  good('slow-healing-tissue', 'kneecap, every condition of D5', { tissue: 'kneecap' }, [1, 1]),
  good('slow-healing-tissue', 'kneecap, 3/10', { tissue: 'kneecap', severity: 3 }, [2, 1]),
  good('slow-healing-tissue', 'kneecap, 4/10', { tissue: 'kneecap', severity: 4 }, [2, 2]),
  good('slow-healing-tissue', 'kneecap that locks', { tissue: 'kneecap', signs: ['locking'] }, [2, 1]),
  good('slow-healing-tissue', 'joint', { tissue: 'joint' }, [2, 1]),
  good('slow-healing-tissue', 'joint, 4/10', { tissue: 'joint', severity: 4 }, [2, 2]),
  good('slow-healing-tissue', 'bone', { tissue: 'bone' }, [2, 3]),
  good('slow-healing-tissue', 'bone at 0/10', { tissue: 'bone', severity: 0 }, [2, 3]),
  // Daily life, rest, sleep, painkiller
  good('pain-in-daily-life', 'no', {}, null),
  good('pain-in-daily-life', 'yes', { symptom: { dailyLife: 'yes' } }, [2, 1]),
  good('pain-in-daily-life', 'stairs, 4/10', { severity: 4, symptom: { stairs: 'yes' } }, [2, 2]),
  good('pain-at-rest', 'yes', { symptom: { atRest: 'yes' } }, [2, 2]),
  good('night-pain', 'muscle', { symptom: { disturbsSleep: 'yes' } }, [2, 2]),
  good('night-pain', 'tendon', { tissue: 'tendon', symptom: { disturbsSleep: 'yes' } }, [2, 2]),
  good('night-pain', 'tissue unknown', { tissue: 'unknown', symptom: { disturbsSleep: 'yes' } }, [2, 3]),
  good('painkiller-needed', 'yes', { symptom: { painkiller: 'yes' } }, [2, 2]),
  // Next morning
  good('next-morning', 'back', {}, null),
  good('next-morning', 'no run', { nextMorning: 'no-run' }, null),
  good('next-morning', 'not yet due', { nextMorning: 'not-yet-due' }, [1, 1]),
  good('next-morning', 'unknown', { nextMorning: 'unknown' }, [1, 1]),
  good('next-morning', 'not back', { nextMorning: 'not-back' }, [1, 1]),
  good('next-morning', 'not back at 72 h', { nextMorning: 'not-back-72h' }, [2, 2]),
  // Consecutive, self-check
  good('same-pain-again', 'first run', { runsInRow: 1 }, null),
  good('same-pain-again', 'second run', { runsInRow: 2 }, [1, 1]),
  good('same-pain-again', 'third run', { runsInRow: 3 }, [2, 2]),
  good('same-pain-again', 'third run, mild all along (D20)', { runsInRow: 3, mildSoFar: true }, [1, 2]),
  good('same-pain-again', 'third run, mild so far, now 3/10', { runsInRow: 3, mildSoFar: true, severity: 3 }, [2, 2]),
  good('same-pain-again', 'third run at 0/10', { runsInRow: 3, severity: 0 }, [2, 2]),
  good('same-pain-again', 'second run at 0/10', { runsInRow: 2, severity: 0 }, null),
  good('one-sided-pain', 'one side, third run, mild all along', { ...oneSided, runsInRow: 3, mildSoFar: true }, [1, 1]),
  good(
    'slow-healing-tissue',
    'kneecap, "stairs fine" and no more',
    { tissue: 'kneecap', symptom: { dailyLife: 'unknown', stairs: 'no' } },
    [1, 1],
  ),
  good('self-check-failed', 'failed', { selfCheckFailed: true }, [2, 2]),
  good('self-check-failed', 'a hop hurts', { signs: ['hop-hurts'] }, [2, 2]),
  // Signs for a professional
  ...(
    [
      'swelling',
      'bruising',
      'redness',
      'radiating',
      'giving-way',
      'hard-to-move',
      'numb-or-tingling',
      'bony-tenderness',
    ] as const
  ).map((sign) => good('medical-sign', sign, { signs: [sign] }, [2, 3])),
  ...(['radiating', 'giving-way', 'hard-to-move', 'numb-or-tingling'] as const).map((sign) =>
    good('medical-sign', `${sign}, 5/10`, { signs: [sign], severity: 5 }, [3, 4]),
  ),
  good('medical-sign', 'swelling, 6/10', { signs: ['swelling'], severity: 6 }, [2, 3]),
  good('medical-sign', 'raw red skin', { tissue: 'skin', signs: ['redness'] }, null),
  good('tender-spot', 'one spot sore to press', { ...oneSpot, signs: ['tender-to-press'] }, [2, 3]),
  good('tender-spot', 'sore muscles after a descent', { signs: ['tender-to-press'], symptom: after }, null),
  good('locking-joint', 'locks', { signs: ['locking'] }, [2, 2]),
  good('intolerable-pain', 'more than can be borne', { signs: ['intolerable'] }, [2, 2]),
  good('unsure', 'not sure', { symptom: { unsure: 'yes' } }, [0, 2]),
  // Same day
  ...(
    [
      'cannot-bear-weight',
      'deformity',
      'heard-a-pop',
      'dark-urine',
      'hot-red-joint',
      'coughing-blood',
      'leg-will-not-lift',
      'sudden-testicle-pain',
      'red-streak',
      'urine-retention',
    ] as const
  ).map((sign) => good('same-day-sign', sign, { signs: [sign] }, [3, 4])),
  good('calf-clot-signs', 'a calf after a long journey', { area: 'calf', ...oneSided, signs: ['clot-risk'] }, [3, 4]),
  good('calf-clot-signs', 'a knee after a long journey', { area: 'knee', ...oneSided, signs: ['clot-risk'] }, null),
  good('calf-clot-signs', 'a calf, clotting', { area: 'calf', ...oneSided, conditions: ['clotting'] }, [3, 4]),
  good('blood-in-urine-or-stool', 'alone', { severity: 0, signs: ['blood-in-urine-or-stool'] }, [2, 3]),
  good('blood-in-urine-or-stool', 'and dizzy', { severity: 0, signs: ['blood-in-urine-or-stool', 'dizzy'] }, [3, 4]),
  good('night-pain-and-weight-loss', 'both', { signs: ['weight-loss'], symptom: { disturbsSleep: 'yes' } }, [2, 3]),
  good('night-pain-and-weight-loss', 'weight alone', { signs: ['weight-loss'] }, null),
  // Conditions (rules.md §5 Pregnant, Other conditions, Under 16)
  good('pregnancy-sign', 'belly', { ...pregnant, area: 'belly' }, [2, 3]),
  good('pregnancy-sign', 'dizzy', { ...pregnant, severity: 0, signs: ['dizzy'] }, [2, 3]),
  good('pregnancy-sign', 'belly, strong', { ...pregnant, area: 'belly', severity: 5 }, [3, 4]),
  good('pregnancy-sign', 'belly, one side', { ...pregnant, area: 'belly', symptom: { side: 'left' } }, [3, 4]),
  good('pregnancy-sign', 'fever', { ...pregnant, severity: 0, signs: ['fever'] }, [3, 4]),
  good('pregnancy-sign', 'words that may be danger', { ...pregnant, severity: 0, danger: ['bleeding'] }, [3, 4]),
  good('pregnancy-sign', 'a knee', { ...pregnant, area: 'knee' }, null),
  good('pregnancy-sign', 'not pregnant', { area: 'belly' }, null),
  good('heart-condition', 'dizzy', { conditions: ['heart'], signs: ['dizzy'] }, [3, 4]),
  good('heart-condition', 'a knee', { conditions: ['heart'], area: 'knee' }, null),
  good('swelling-on-blood-thinner', 'swelling', { conditions: ['clotting'], signs: ['swelling'] }, [3, 4]),
  good('still-growing', 'a limp at 15', { age: 15, area: 'knee', gait: 'changed' }, [3, 4]),
  good('still-growing', 'a limp at 16', { age: 16, area: 'knee', gait: 'changed' }, null),
  good('still-growing', 'the heel at 12', { age: 12, area: 'heel' }, [0, 2]),
  good('head-knock', 'on a blood thinner', { conditions: ['clotting'], signs: ['head-knock'] }, [3, 5]),
  // The wide net
  good('danger-question', 'open', { severity: 0, danger: ['chest'] }, [2, 2]),
  good('danger-question', 'open for four days', { severity: 0, danger: ['chest'], daysAgo: 4 }, [1, 2]),
  good('danger-question', 'in an import, three days old', { danger: ['chest'], suggested: true, daysAgo: 3 }, null),
  good('danger-question', 'answered', {}, null),
  good('calf-clot-signs', 'one calf swollen and warm', { signs: ['calf-swollen-warm'] }, [3, 4]),
  good('calf-clot-signs', 'and breathless', { signs: ['calf-swollen-warm', 'breathless-out-of-proportion'] }, [3, 5]),
  good('head-knock', 'alone', { signs: ['head-knock'] }, [3, 4]),
  good('head-knock', 'and vomiting', { signs: ['head-knock', 'vomiting'] }, [3, 5]),
  good('head-knock', 'and neck pain', { area: 'neck', signs: ['head-knock'] }, [3, 5]),
  good('fever-with-pain', 'a joint', { tissue: 'joint', signs: ['fever'] }, [3, 4]),
  good('fever-with-pain', 'infected skin', { tissue: 'skin', signs: ['fever'] }, [3, 4]),
  good('fever-with-pain', 'sore muscles: of the fever the day speaks', { signs: ['fever'] }, null),
  good('fever-with-pain', 'the spine', { area: 'lower-back', tissue: 'unknown', signs: ['fever'] }, [3, 4]),
  good(
    'fever-with-pain',
    'a muscle of the back',
    { area: 'lower-back', symptom: { tissue: 'muscle' }, signs: ['fever'] },
    null,
  ),
  // Emergencies
  ...(
    [
      'chest-pain',
      'chest-tightness',
      'effort-discomfort-arm-jaw-neck-shoulder-belly',
      'breathless-out-of-proportion',
    ] as const
  ).map((sign) => good('heart-signs', sign, { signs: [sign] }, [3, 5])),
  ...(['dizzy', 'nausea', 'vomiting', 'dry-skin', 'confused', 'staggering', 'odd-behaviour', 'fainted'] as const).map(
    (sign) => good('heat-signs', `overheated, ${sign}`, { signs: ['overheated', sign] }, [3, 5]),
  ),
  good('heat-signs', 'overheated alone', { signs: ['overheated'] }, [2, 2]),
  ...(['fainted', 'lost-consciousness', 'racing-or-irregular-heart', 'confused', 'weakness-or-speech'] as const).map(
    (sign) => good('collapse-signs', sign, { signs: [sign] }, [3, 5]),
  ),
  ...(
    [
      'severe-allergy',
      'tight-shiny-lower-leg',
      'fever-with-neck-rash-or-light',
      'sudden-loss-of-sight',
      'spine-pain-after-fall',
      'cold-and-drowsy',
      'low-sugar',
    ] as const
  ).map((sign) => good('emergency-sign', sign, { signs: [sign] }, [3, 5])),
  good('spine-signs', 'urine held, with the back', { area: 'lower-back', signs: ['urine-retention'] }, [3, 5]),
  good('unexplained-discomfort', 'dizzy, asked for four days', { signs: ['dizzy'], daysAgo: 4 }, [1, 2]),
  good('unexplained-discomfort', 'a neck in the heat', { area: 'neck', signs: ['overheated'] }, [2, 2]),
  good('spine-signs', 'numb between the legs', { signs: ['saddle-numbness'] }, [3, 5]),
  good('spine-signs', 'bladder or bowel', { signs: ['bladder-or-bowel-change'] }, [3, 5]),
  good('unexplained-discomfort', 'dizzy alone', { signs: ['dizzy'] }, [2, 2]),
  good('unexplained-discomfort', 'an arm, not asked yet', { area: 'arm' }, [2, 2]),
  good('unexplained-discomfort', 'an arm that does not hurt', { area: 'arm', severity: 0 }, null),
  good(
    'unexplained-discomfort',
    'a neck that is stiff on turning',
    { area: 'neck', signs: ['stiff-tender-turning-head'] },
    null,
  ),
  good('unexplained-discomfort', 'an arm and sweating', { area: 'arm', signs: ['heavy-sweating'] }, [3, 5]),
  good('unexplained-discomfort', 'dizzy and vomiting', { signs: ['dizzy', 'vomiting'] }, [3, 5]),
  // Headache
  good('headache', 'today', { area: 'head', daysAgo: 0, signs: ['headache'] }, [2, 2]),
  good('headache', 'settled, today', { ...headSettled, daysAgo: 0 }, [2, 1]),
  good('headache', 'settled, yesterday', headSettled, [1, 1]),
  good('headache', 'settled, the day before that', { ...headSettled, daysAgo: 2 }, null),
  good('headache', 'nobody said it settled, within 72 h', { area: 'head', daysAgo: 2, signs: ['headache'] }, [2, 2]),
  good('headache', 'nobody said, after 72 h', { area: 'head', daysAgo: 3, signs: ['headache'] }, [1, 2]),
  good('headache', 'nobody said, day 8', { area: 'head', daysAgo: 8, signs: ['headache'] }, null),
  good('headache', 'settled, the second in four weeks', { ...headSettled, daysSinceHeadache: 20 }, [1, 2]),
  good('headache', 'one-sided', { ...headSettled, signs: [...headSettled.signs, 'headache-one-sided'] }, [1, 2]),
  good('headache', 'the first, after 40', { area: 'head', signs: ['headache', 'headache-first-after-40'] }, [2, 3]),
  ...(
    [
      'headache-sudden-or-worst',
      'lost-consciousness',
      'stiff-neck',
      'double-vision',
      'vomiting',
      'weakness-or-speech',
    ] as const
  ).map((sign) => good('headache', `with ${sign}`, { area: 'head', signs: ['headache', sign] }, [3, 5])),
  // Bone stress
  good(
    'bone-stress-pattern',
    'inner shin, one spot, worse',
    { ...stressed, area: 'inner-shin', trend: 'worsens' },
    [2, 3],
  ),
  good(
    'bone-stress-pattern',
    'inner shin, one spot, unchanged',
    { ...stressed, area: 'inner-shin', trend: 'unchanged' },
    [2, 3],
  ),
  good('bone-stress-pattern', 'inner shin, one spot, easing', { ...stressed, area: 'inner-shin' }, null),
  good(
    'bone-stress-pattern',
    'heel, one spot, at night',
    { ...stressed, area: 'heel', symptom: { disturbsSleep: 'yes' } },
    [2, 3],
  ),
  good(
    'bone-stress-pattern',
    'midfoot, one spot, a hop hurts',
    { ...stressed, area: 'midfoot', signs: ['hop-hurts'] },
    [2, 3],
  ),
  good(
    'bone-stress-pattern',
    'groin, one spot, second run',
    { ...stressed, area: 'groin', trend: 'not-run', runsInRow: 2 },
    [2, 3],
  ),
  good(
    'bone-stress-pattern',
    'thigh, one spot, a long step before',
    { ...stressed, area: 'thigh', loadBefore: true },
    [2, 3],
  ),
  good(
    'bone-stress-pattern',
    'buttock, one spot, earlier stress fracture',
    { ...stressed, area: 'buttock', earlierStressFracture: true },
    [2, 3],
  ),
  good(
    'bone-stress-pattern',
    'front thigh, known muscle that eases',
    { ...oneSpot, area: 'front-thigh', earlierStressFracture: true },
    null,
  ),
  good(
    'bone-stress-pattern',
    'shin, spot unknown, worse',
    { ...oneSided, tissue: 'unknown', area: 'shin', trend: 'worsens' },
    [2, 2],
  ),
  good(
    'bone-stress-pattern',
    'foot, spot unknown, worse',
    { ...oneSided, tissue: 'unknown', area: 'foot', trend: 'worsens' },
    [2, 3],
  ),
  good(
    'sudden-foot-pain',
    'sudden and sharp',
    { ...stressed, area: 'forefoot', quality: 'sharp', symptom: { suddenOnset: 'yes' } },
    [2, 3],
  ),
  good('sudden-foot-pain', 'worse while running', { ...stressed, area: 'forefoot', trend: 'worsens' }, [2, 3]),
  good(
    'sudden-foot-pain',
    'worse and sudden',
    { ...stressed, area: 'forefoot', trend: 'worsens', symptom: { suddenOnset: 'yes' } },
    [3, 4],
  ),
  good(
    'sudden-foot-pain',
    'worse and severe',
    { ...stressed, area: 'forefoot', trend: 'worsens', severity: 7 },
    [3, 4],
  ),
  good(
    'groin-on-load',
    'hurts on load',
    { ...oneSided, tissue: 'unknown', area: 'groin', signs: ['hurts-on-load'] },
    [2, 3],
  ),
  good(
    'groin-on-load',
    'hurts to walk',
    { ...oneSided, tissue: 'unknown', area: 'groin', signs: ['walking-hurts'] },
    [3, 4],
  ),
  good('groin-on-load', 'nobody asked', { ...oneSided, tissue: 'unknown', area: 'groin' }, [2, 2]),
  good(
    'groin-on-load',
    'front of the hip, stiff, easing, not on load (S1-19)',
    { ...oneSided, tissue: 'unknown', area: 'hip-front', quality: 'stiff', hasNot: (sign) => sign === 'hurts-on-load' },
    [1, 1],
  ),
  good(
    'groin-on-load',
    'front of the hip, stiff, easing, nobody asked about load',
    { ...oneSided, tissue: 'unknown', area: 'hip-front', quality: 'stiff' },
    [1, 1],
  ),
  good(
    'groin-on-load',
    'front of the hip, an ache that eases, nobody asked about load',
    { ...oneSided, tissue: 'unknown', area: 'hip-front', quality: 'dull' },
    [2, 2],
  ),
  // Sites
  good('neck-or-shoulder', 'shoulder', { area: 'shoulder' }, [2, 1]),
  good('lower-back', 'low back', { area: 'lower-back' }, [1, 1]),
  good('outer-hip', 'outer hip', { area: 'hip-outer' }, [2, 1]),
  good('outer-knee', 'outer knee', { area: 'outer-knee' }, [0, 2]),
  good('kneecap', 'kneecap', { area: 'kneecap' }, [0, 1]),
  good('patellar-tendon', 'below the kneecap', { area: 'patellar-tendon' }, [1, 1]),
  good('shin', 'shin', { area: 'shin' }, [2, 1]),
  good('shin', 'shin for two weeks', { area: 'shin', daysIntoEpisode: 14, painfulDays: 3 }, [2, 3]),
  good('achilles', 'Achilles', { area: 'achilles' }, [1, 1]),
  good(
    'ankle-twist',
    'a twist, sharp',
    { area: 'ankle', quality: 'sharp', symptom: { trigger: 'fall-or-twist' } },
    [2, 3],
  ),
  good('ankle-twist', 'no twist', { area: 'ankle', quality: 'sharp' }, null),
  good('heel-in-the-morning', 'sole', { area: 'plantar-fascia' }, [1, 1]),
  good(
    'heel-in-the-morning',
    'heel, worst first thing',
    { area: 'heel', signs: ['worst-first-thing-in-the-morning'] },
    [1, 1],
  ),
  good('whole-body-soreness', 'legs', { area: 'legs' }, [0, 1]),
  // Soreness that lasts
  good('lasting-soreness', 'day 8', { daysIntoBout: 7 }, [2, 2]),
  good('lasting-soreness', 'not falling after 72 h', { daysIntoBout: 3, severityBefore: 2, symptom: after }, [2, 2]),
  good('lasting-soreness', 'falling after 72 h', { daysIntoBout: 3, severityBefore: 4, symptom: after }, null),
  // Minor troubles
  good('skin-or-nail', 'black toenail', { area: 'toenail', tissue: 'skin', signs: ['blood-under-nail'] }, [1, 1]),
  good('skin-or-nail', 'pus', { tissue: 'skin', signs: ['pus'] }, [1, 2]),
  good('skin-or-nail', 'redness that spreads', { tissue: 'skin', signs: ['spreading-redness'] }, [1, 2]),
  good('cramp', 'gone with stretching', { tissue: 'cramp', signs: ['cramp-gone-with-stretching'] }, [1, 1]),
  good('cramp', 'not gone', { tissue: 'cramp' }, null),
  good('stitch', 'nobody said whether it went', { tissue: 'stitch' }, [1, 1]),
  good('stitch', 'went on slowing', { tissue: 'stitch', hasNot: (sign) => sign === 'stitch-goes-on' }, null),
  good('stitch', 'stayed', { tissue: 'stitch', signs: ['stitch-goes-on'] }, [2, 2]),
  good(
    'numb-toes',
    'woke on loosening the shoe',
    { tissue: 'numb-toes', signs: ['numb-gone-on-loosening-shoe'] },
    [1, 1],
  ),
  good('numb-toes', 'nobody said', { tissue: 'numb-toes' }, [2, 3]),
]

export const LOAD: LoadState = {
  asOf: '2026-11-22',
  usualWeekM: 40_000,
  usualLongestM: 12_000,
  usualConfidence: 'usual',
  returnPhase: null,
  descentNoteLineM: 300,
  ascentNoteLineM: 300,
  experiencedByLog: true,
  backFromLongBreak: false,
  familiarSurfaces: ['road'],
  usualRunDays: 4,
  usualRuns: 4,
  usualShare: 0.3,
  races: [],
}

const raced = (date: string, days: number, restDays = 3) =>
  ({ date, days, restDays, by: 'marked', runId: 'race' }) as const

/** A day on which nothing is said and nothing was found. */
function dayOf(given: Partial<DayFacts> = {}): DayFacts {
  return {
    asOf: '2026-11-22',
    check: null,
    restingHrUp: false,
    soreToday: false,
    painToday: false,
    troubled: false,
    illness: null,
    illnessKnownToday: false,
    palpitationsOn: null,
    findings: [],
    earlierSpikes: [],
    sinceRace: null,
    load: LOAD,
    settings: DEFAULT_SETTINGS,
    experienced: true,
    age: null,
    conditions: [],
    returnedDespiteCare: [],
    ...given,
  }
}

export const check = (given: Partial<NonNullable<DayFacts['check']>>): NonNullable<DayFacts['check']> => ({
  ...emptyDay('2026-11-22'),
  ...given,
})

export const finding = (id: Finding['id'], level: Finding['level'], given: Partial<Finding> = {}): Finding => ({
  id,
  level,
  date: '2026-11-20',
  runId: 'r1',
  week: null,
  value: 14_000,
  baseline: 12_000,
  ratio: 1.17,
  threshold: 1.1,
  unit: 'm',
  confidence: 'usual',
  borderline: false,
  detail: {},
  sources: ['E1'],
  ...given,
})

const day = (rule: string, of: string, given: Partial<DayFacts>, gives: Gives) => ({
  rule,
  of,
  facts: dayOf(given),
  gives,
})

const spike = (date: string) => finding('session-distance-spike', 'caution', { date })

export const DAY_CASES: readonly RowCase<DayFacts>[] = [
  day('sore-and-tired', 'sore and tired', { soreToday: true, check: check({ tired: 'yes' }) }, [2, 1]),
  day('sore-and-tired', 'sore and badly slept', { soreToday: true, check: check({ sleptBadly: 'yes' }) }, [2, 1]),
  day('sore-and-tired', 'sore, resting heart rate up', { soreToday: true, restingHrUp: true }, [2, 1]),
  day('sore-and-tired', 'tired, not sore', { check: check({ tired: 'yes' }) }, null),
  day('tired', 'tired', { check: check({ tired: 'yes' }) }, [1, 1]),
  day('general-soreness', '2', { check: check({ soreness: 2 }) }, [0, 1]),
  day('general-soreness', '3', { check: check({ soreness: 3 }) }, [1, 1]),
  day('general-soreness', '3, newer runner', { check: check({ soreness: 3 }), experienced: false }, [2, 1]),
  day('general-soreness', '4', { check: check({ soreness: 4 }) }, [2, 1]),
  day('general-soreness', '7', { check: check({ soreness: 7 }) }, [3, 3]),
  day('ill', 'head cold', { illness: { kind: 'head-cold', days: 1, freeDays: null } }, [1, 1]),
  day('ill', 'fever', { illness: { kind: 'fever', days: 2, freeDays: null } }, [3, 1]),
  day('ill', 'fever for four days', { illness: { kind: 'fever', days: 4, freeDays: null } }, [3, 2]),
  day('ill', 'gut, one day free of it', { illness: { kind: 'gut', days: 2, freeDays: 1 } }, [3, 1]),
  day('ill', 'gut, two days free of it', { illness: { kind: 'gut', days: 2, freeDays: 2 } }, null),
  day('ill', 'palpitations', { palpitationsOn: '2026-11-20' }, [3, 5]),
  day('after-illness', 'two days free of a fever', { illness: { kind: 'fever', days: 5, freeDays: 2 } }, [1, 1]),
  day('after-illness', 'nine days free of it', { illness: { kind: 'fever', days: 5, freeDays: 9 } }, null),
  day('after-illness', 'a head cold', { illness: { kind: 'head-cold', days: 5, freeDays: 2 } }, null),
  day('referred', 'pregnant', { conditions: ['pregnancy'] }, [1, 2]),
  day('referred', 'no condition', {}, null),
  day('keeps-returning', 'back in spite of a kept week', { returnedDespiteCare: ['knee:left'] }, [0, 2]),
  day('after-race', 'day 3', { sinceRace: raced('2026-11-19', 3) }, [2, 1]),
  day('after-race', 'day 4', { sinceRace: raced('2026-11-18', 4) }, [1, 1]),
  day('after-race', 'day 6', { sinceRace: raced('2026-11-16', 6) }, [1, 1]),
  day('after-race', 'day 7', { sinceRace: raced('2026-11-15', 7) }, null),
  day('after-race', 'six hours, day 7', { sinceRace: raced('2026-11-15', 7, 7) }, [2, 1]),
  day('after-race', 'six hours, day 8', { sinceRace: raced('2026-11-14', 8, 7) }, null),
  day('load-note', 'a note', { findings: [finding('ascent-spike', 'note')] }, [0, 1]),
  day('load-flag', 'a caution alone', { findings: [spike('2026-11-20')] }, [0, 1]),
  day('load-flag', 'a note', { findings: [finding('ascent-spike', 'note')] }, null),
  day('load-step', 'a caution alone', { findings: [spike('2026-11-20')] }, null),
  day('load-step', 'a high', { findings: [finding('descent-spike', 'high')] }, [1, 1]),
  day(
    'load-step',
    'a third longer than ever',
    { findings: [finding('session-distance-spike', 'caution', { ratio: 1.31 })] },
    [1, 1],
  ),
  day('load-step', 'a caution with pain', { findings: [spike('2026-11-20')], troubled: true }, [1, 1]),
  day(
    'load-step',
    'the second within 14 days',
    { findings: [spike('2026-11-20')], earlierSpikes: [spike('2026-11-08')] },
    [1, 1],
  ),
  day(
    'load-step',
    'the second after 14 days',
    { findings: [spike('2026-11-20')], earlierSpikes: [spike('2026-11-06')] },
    null,
  ),
  day(
    'load-step',
    'a spike and a week jump in one week',
    { findings: [finding('week-mileage-jump', 'caution', { date: '2026-11-22', ratio: 1.4 }), spike('2026-11-18')] },
    [1, 1],
  ),
  day(
    'day-after-high-flag',
    'the day after',
    { findings: [finding('descent-spike', 'high', { date: '2026-11-21' })] },
    [1, 1],
  ),
  day(
    'day-after-high-flag',
    'the day after, with pain',
    { findings: [finding('descent-spike', 'high', { date: '2026-11-21' })], painToday: true },
    [2, 1],
  ),
  day(
    'day-after-high-flag',
    'two days after',
    { findings: [finding('descent-spike', 'high', { date: '2026-11-20' })] },
    null,
  ),
  day(
    'return-phase',
    'back after a gap',
    {
      load: {
        ...LOAD,
        returnPhase: {
          gapDays: 20,
          from: '2026-11-20',
          until: '2026-12-10',
          runCapM: 8000,
          weekCapM: 20_000,
          runWalkMaxS: null,
        },
      },
    },
    [0, 1],
  ),
  day('cadence-asks', 'cadence drift', { findings: [finding('cadence-drift', 'note')] }, [0, 1]),
]
