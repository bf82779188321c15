import type { AdviceInput, Advised } from '../../src/advice/advise.ts'
import { AREA_NAMES } from '../../src/model/area.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import { SIGNS, type Symptom } from '../../src/model/symptom.ts'
import { logOf } from '../make/log.ts'
import { noteOn, on, painAdvice, quietOn, runOn } from './log.ts'
import { check, finding, LOAD } from './row-cases.ts'

/** A day in somebody's log, and the advice of that day. */
export interface Situation {
  readonly name: string
  readonly advised: () => Advised
}

const TODAY = 20
const after = (days: number, timeS: number) => ({
  ...LOAD,
  asOf: on(TODAY),
  races: [{ date: on(TODAY - days), runId: 'race', timeS, by: 'marked' as const }],
})
const KINDS: Readonly<Record<string, Partial<Symptom>>> = {
  'barely told': {},
  'mild, eases': {
    severity: 1,
    side: 'left',
    trend: 'improves',
    gait: 'normal',
    quality: 'dull',
    spread: 'diffuse',
    dailyLife: 'no',
  },
  'one spot, worse': {
    severity: 4,
    side: 'left',
    trend: 'worsens',
    spread: 'one-spot',
    quality: 'dull',
    gait: 'normal',
  },
  'sharp, limping, at night': {
    severity: 6,
    side: 'left',
    quality: 'sharp',
    gait: 'changed',
    disturbsSleep: 'yes',
    atRest: 'yes',
    painkiller: 'yes',
    suddenOnset: 'yes',
    trigger: 'fall-or-twist',
  },
  severe: { severity: 8, side: 'both', spread: 'diffuse', quality: 'dull', gait: 'normal', trend: 'unchanged' },
  'both sides, after a descent': {
    severity: 3,
    side: 'both',
    spread: 'diffuse',
    quality: 'dull',
    gait: 'normal',
    notRunSince: true,
    trigger: 'downhill',
    hoursAfterTrigger: 24,
    dailyLife: 'no',
  },
}

const note = (
  name: string,
  notes: readonly PainNote[],
  more: Partial<Parameters<typeof logOf>[0]> = {},
): Situation => ({
  name,
  advised: () =>
    painAdvice(logOf({ runs: Array.from({ length: TODAY + 1 }, (_, day) => runOn(day, 8)), notes, ...more }), TODAY),
})
const day = (name: string, input: Partial<AdviceInput>, log: Parameters<typeof logOf>[0] = {}): Situation => ({
  name,
  advised: () => painAdvice(logOf(log), TODAY, input),
})

const everywhere = AREA_NAMES.flatMap((area) =>
  Object.entries(KINDS).flatMap(([kind, symptom]) => [
    note(`${area}, ${kind}, today`, [noteOn(TODAY, { area, ...symptom })]),
    note(`${area}, ${kind}, yesterday`, [noteOn(TODAY - 1, { area, ...symptom })]),
  ]),
)

const everySign = SIGNS.flatMap((sign) => [
  note(`${sign}`, [noteOn(TODAY, { area: 'knee', side: 'left', severity: 2, signs: { [sign]: true } })]),
  note(`${sign} and its neighbours`, [
    noteOn(TODAY, {
      area: 'head',
      severity: 2,
      signs: { headache: true, overheated: true, 'head-knock': true, [sign]: true },
    }),
  ]),
])

const mild = { severity: 2, side: 'left', trend: 'improves', gait: 'normal', quality: 'dull', dailyLife: 'no' } as const
const back = (at: number) => ({ nextMorning: { answer: 'back', severity: 0, answeredOn: on(at + 1) } }) as const
const tissue = (of: Symptom['tissue'], more: Partial<Symptom> = {}) =>
  noteOn(TODAY, { area: 'toe', tissue: of, severity: 2, ...more })

const stories: readonly Situation[] = [
  note('nothing said', []),
  note('quads 2/10, back next morning', [
    noteOn(TODAY - 1, { ...mild, area: 'front-thigh', side: 'both', spread: 'diffuse', signs: {} }, back(TODAY - 1)),
  ]),
  note('groin on load', [noteOn(TODAY, { ...mild, area: 'groin', signs: { 'hurts-on-load': true } })]),
  note('front of hip, tight only', [
    noteOn(TODAY, { ...mild, quality: 'stiff', area: 'hip-front', signs: { 'hurts-on-load': false } }),
  ]),
  note('quads 8/10 after a race', [
    noteOn(TODAY, {
      area: 'front-thigh',
      side: 'both',
      spread: 'diffuse',
      severity: 8,
      quality: 'dull',
      gait: 'normal',
      notRunSince: true,
      trigger: 'race',
      hoursAfterTrigger: 24,
    }),
  ]),
  note(
    'three runs in a row',
    [16, 18, 20].map((at) => noteOn(at, { ...mild, area: 'achilles' }, back(at))),
  ),
  note(
    'two runs in a row',
    [18, 20].map((at) => noteOn(at, { ...mild, area: 'achilles' }, back(at))),
  ),
  note(
    'sore for nine days',
    [11, 15, 20].map((at) => noteOn(at, { ...mild, side: 'both', spread: 'diffuse', area: 'calf' })),
  ),
  note(
    'shin for two weeks',
    [4, 20].map((at) => noteOn(at, { ...mild, area: 'shin' })),
  ),
  note('not back after three days', [noteOn(16, { ...mild, area: 'calf' }, { notBackAt72h: true })]),
  note('words nobody has explained', [
    noteOn(
      TODAY,
      {},
      { danger: { raisedBy: ['squeezing', 'breastbone'], reason: 'words', answer: null, answeredOn: null } },
    ),
  ]),
  note('pregnant, belly', [noteOn(TODAY, { ...mild, area: 'belly', side: null })], {
    settings: { ...DEFAULT_SETTINGS, conditions: ['pregnancy'] },
  }),
  note('a heart condition, dizzy', [noteOn(TODAY, { signs: { dizzy: true } })], {
    settings: { ...DEFAULT_SETTINGS, conditions: ['heart'] },
  }),
  note('a clotting condition, swollen', [noteOn(TODAY, { ...mild, area: 'knee', signs: { swelling: true } })], {
    settings: { ...DEFAULT_SETTINGS, conditions: ['clotting'] },
  }),
  note('fourteen years old, the heel', [noteOn(TODAY, { ...mild, area: 'heel' })], {
    settings: { ...DEFAULT_SETTINGS, birthYear: 2011 },
  }),
  note('blood and weight', [
    noteOn(TODAY, {
      ...mild,
      area: 'lower-back',
      disturbsSleep: 'yes',
      signs: { 'weight-loss': true, 'blood-in-urine-or-stool': true },
    }),
  ]),
  note('mild, with a maximum heart rate', [noteOn(TODAY, { ...mild, area: 'calf' })], {
    settings: { ...DEFAULT_SETTINGS, maxHrBpm: 180 },
  }),
  note('not sure', [noteOn(TODAY, { ...mild, area: 'calf', unsure: 'yes' })]),
  note('skin', [tissue('skin')]),
  note('cramp, not asked', [tissue('cramp', { area: 'calf', side: 'left' })]),
  note('cramp that went', [tissue('cramp', { area: 'calf', signs: { 'cramp-gone-with-stretching': true } })]),
  note('stitch, not asked', [tissue('stitch', { area: 'side-stitch' })]),
  note('numb toes, not asked', [tissue('numb-toes')]),
  note('numb toes, and the sign', [tissue('numb-toes', { area: 'ankle', signs: { 'numb-or-tingling': true } })]),
  note('found in an export', [
    noteOn(TODAY, { ...mild, area: 'calf' }, { status: 'suggested', text: 'calf a bit sore' }),
  ]),
  note('waiting for the self-check', [noteOn(16, { ...mild, area: 'back-thigh', trend: 'unchanged' })], {
    dayChecks: [17, 18, 19].map((at) => quietOn(at, 'back-thigh', 'left')),
  }),
  note('the day has come, evenings open', [noteOn(17, { ...mild, area: 'back-thigh', trend: 'unchanged' })]),
  note('trial', [noteOn(10, { ...mild, area: 'back-thigh', trend: 'unchanged' })], {
    dayChecks: [11, 12].map((at) => quietOn(at, 'back-thigh', 'left')),
    selfChecks: [{ date: on(12), area: 'back-thigh', side: 'left', passed: true, failedAt: null }],
  }),
  note(
    'trial that went well',
    [
      noteOn(10, { ...mild, area: 'back-thigh', trend: 'unchanged' }),
      noteOn(14, { ...mild, area: 'back-thigh', severity: 1 }, back(14)),
    ],
    {
      dayChecks: [11, 12].map((at) => quietOn(at, 'back-thigh', 'left')),
      selfChecks: [{ date: on(12), area: 'back-thigh', side: 'left', passed: true, failedAt: null }],
    },
  ),
  note('self-check failed', [noteOn(16, { ...mild, area: 'calf' })], {
    selfChecks: [{ date: on(19), area: 'calf', side: 'left', passed: false, failedAt: 'hop' }],
  }),
  note('silent for two weeks', [noteOn(2, { ...mild, area: 'calf' })]),
  note('pregnant in words alone', [
    noteOn(TODAY, { ...mild, area: 'calf' }, { claims: [{ kind: 'condition', value: 'pregnancy', answer: null }] }),
  ]),
  note('treated, and more than agreed', [noteOn(TODAY, { ...mild, area: 'achilles', severity: 5 })], {
    clearances: [
      {
        id: 'c',
        area: 'achilles',
        side: 'left',
        noteId: null,
        by: 'physio',
        on: on(10),
        ceiling: 3,
        until: on(40),
      },
    ],
  }),
  note('bone, cleared', [noteOn(8, { ...mild, area: 'inner-shin', tissue: 'bone' })], {
    clearances: [
      { id: 'c', area: 'inner-shin', side: 'left', noteId: null, by: 'doctor', on: on(18), ceiling: null, until: null },
    ],
  }),
  note(
    'only the side is open',
    [
      noteOn(
        TODAY - 1,
        { ...mild, side: null, spread: 'diffuse', area: 'back-thigh', signs: { locking: false } },
        back(TODAY - 1),
      ),
    ],
    { settings: { ...DEFAULT_SETTINGS, experience: 'beginner' } },
  ),
  note(
    'only the cramp is open',
    [
      noteOn(
        TODAY - 1,
        { ...mild, severity: 3, spread: 'diffuse', tissue: 'cramp', area: 'calf', signs: { locking: false } },
        back(TODAY - 1),
      ),
    ],
    { settings: { ...DEFAULT_SETTINGS, experience: 'beginner' } },
  ),
  note('only daily life is open', [
    noteOn(TODAY - 1, { ...mild, area: 'kneecap', dailyLife: 'unknown', signs: { locking: false } }, back(TODAY - 1)),
  ]),
  day('tired', { dayChecks: [check({ date: on(TODAY), tired: 'yes' })] }),
  day('sore and tired', { dayChecks: [check({ date: on(TODAY), tired: 'yes', soreness: 2 })] }),
  day('sore 2', { dayChecks: [check({ date: on(TODAY), soreness: 2 })] }),
  day('fever two days ago, and no word since', { dayChecks: [check({ date: on(TODAY - 2), illness: 'fever' })] }),
  day('fever', { dayChecks: [check({ date: on(TODAY), illness: 'fever' })] }),
  day('three days after a fever', {
    dayChecks: [
      check({ date: on(TODAY - 6), illness: 'fever' }),
      check({ date: on(TODAY - 3), illness: 'none', illnessFreeSince: on(TODAY - 3) }),
    ],
  }),
  day('head cold', { dayChecks: [check({ date: on(TODAY), illness: 'head-cold' })] }),
  day('palpitations with an illness', { dayChecks: [check({ date: on(TODAY), palpitations: 'yes' })] }),
  day('sore 8, not ill', { dayChecks: [check({ date: on(TODAY), soreness: 8 })] }),
  day('under 18', { settings: { ...DEFAULT_SETTINGS, birthYear: 2012 } }),
  day('came back in spite of a kept week', { returnedDespiteCare: ['calf:left:n1'] }),
  day('the day after a marathon', { load: after(1, 14_000) }),
  day('five days after a marathon', { load: after(5, 14_000) }),
  day('the day after what the title calls a race', {
    load: { ...LOAD, races: [{ date: on(TODAY - 1), runId: 'race', timeS: 14_000, by: 'words' }] },
  }),
  day('a log without a run', {
    load: {
      ...LOAD,
      returnPhase: {
        gapDays: null,
        from: on(TODAY),
        until: on(TODAY + 27),
        runCapM: null,
        weekCapM: null,
        runWalkMaxS: 1800,
      },
    },
  }),
  day('a parkrun', { load: after(1, 1500) }),
  day('a caution', { findings: [finding('session-distance-spike', 'caution', { date: on(TODAY - 2) })] }),
  day('a note', { findings: [finding('ascent-spike', 'note', { date: on(TODAY - 2) })] }),
  day('a high', { findings: [finding('descent-spike', 'high', { date: on(TODAY - 1) })] }),
  day('a high, three days ago', { findings: [finding('descent-spike', 'high', { date: on(TODAY - 3) })] }),
  day('a drop in cadence', { findings: [finding('cadence-drift', 'note', { date: on(TODAY) })] }),
  day('back after a gap', {
    load: {
      ...LOAD,
      returnPhase: {
        gapDays: 60,
        from: on(TODAY),
        until: on(TODAY + 27),
        runCapM: 4000,
        weekCapM: 9000,
        runWalkMaxS: 1800,
      },
    },
  }),
  day('feverish with a sore calf', {}, { notes: [noteOn(TODAY, { ...mild, area: 'calf', signs: { fever: true } })] }),
]

/** Enough days to reach everything the advice can say. */
export const SITUATIONS: readonly Situation[] = [...stories, ...everySign, ...everywhere]

/** Everything said in them, by kind and key, with the first situation that reached it. */
export function reached(): ReadonlyMap<string, string> {
  const by = new Map<string, string>()
  for (const { name, advised } of SITUATIONS) {
    const { advice, episodes } = advised()
    const keys = [
      ...advice.reasons.map(({ rule }) => `rule:${rule}`),
      ...[...advice.do, ...advice.avoid, ...advice.know, ...advice.seekHelp].map(({ key }) => `line:${key}`),
      ...advice.questions.map(({ key }) => `question:${key}`),
      ...advice.phases.map(({ condition }) => `phase:${condition}`),
      ...episodes.map(({ step }) => `step:${step}`),
      `activity:${advice.activity}`,
      `care:${advice.care}`,
      `headline:${advice.headline}`,
      `emergency:${advice.emergency}`,
    ]
    for (const key of keys) if (!by.has(key)) by.set(key, name)
  }
  return by
}
