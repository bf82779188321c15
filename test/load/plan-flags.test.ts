import { expect, test } from 'vitest'
import { parsePlan } from '../../src/load/parse-plan.ts'
import { PLANNED_RUN_ID, planFlags } from '../../src/load/plan-flags.ts'
import { loadFlags } from '../../src/load/run-flags.ts'
import { wholly } from '../../src/model/surface.ts'
import { hills, input, onDay, runOn } from './make-run.ts'

const usual = Array.from({ length: 16 }, (_, i) => runOn(i * 3, 10, { ...hills(60, 60), surface: wholly('road') }))
const plan = (text: string, day = 47) => planFlags(input(usual), { ...parsePlan(text), date: onDay(day) })
const levels = (text: string) =>
  plan(text)
    .findings.filter(({ runId }) => runId === PLANNED_RUN_ID)
    .map(({ id, level }) => `${id} ${level}`)

test('a plan is told what it would raise, by the flags themselves', () => {
  expect(levels('18 km 400 m down trail')).toEqual([
    'session-distance-spike caution',
    'descent-spike caution',
    'new-surface caution',
    'acute-chronic-ratio note',
  ])
})

test('the same run, once run, raises the same', () => {
  const { findings } = loadFlags(
    input([...usual, runOn(47, 18, { ...hills(0, 400), surface: wholly('trail'), movingS: null, elapsedS: null })]),
  )
  const today = findings.filter(({ date }) => date === onDay(47)).map(({ id, level }) => `${id} ${level}`)
  expect(plan('18 km 0 m up 400 m down trail').findings.map(({ id, level }) => `${id} ${level}`)).toEqual(today)
})

test('a plan like every other run raises nothing', () => {
  expect(plan('10 km 60 m up 60 m down road').findings).toEqual([])
})

test('a plan in time alone is held against times', () => {
  expect(levels('90 min')).toEqual(['session-time-spike caution'])
})

test('what the plan does not tell is "not enough", not nothing', () => {
  const missing = plan('18 km').notEnough.map(({ id }) => id)
  expect(missing).toEqual(expect.arrayContaining(['descent-spike', 'ascent-spike', 'new-slope']))
})

test('what the log says already is not said of the plan', () => {
  // Two causes within a week are said on the day of the second, which is the day of the plan.
  const both = [...usual, runOn(46, 13, hills(60, 60)), runOn(47, 10, hills(60, 400))]
  expect(loadFlags(input(both)).findings.at(-1)).toMatchObject({ id: 'stacked-flags', date: onDay(47), runId: null })
  const more = planFlags(input(both), { ...parsePlan('3 km 10 m up 10 m down'), date: onDay(47) })
  expect(more.findings.map(({ id }) => id)).not.toContain('stacked-flags')
  const log = input([...usual, runOn(47, 20, hills(60, 60))])
  expect(planFlags(log, { ...parsePlan('3 km 10 m up 10 m down'), date: onDay(47) }).findings).toEqual([])
})

test('the slopes of a planned route are held against those the legs have met', () => {
  const gradeM = { up6to10: 0, up10to15: 0, up15: 0, down6to10: 0, down10to15: 3000, down15: 0 }
  const flatM = { ...gradeM, down10to15: 0 }
  const flat = usual.map((run) => ({ ...run, gradeM: flatM }))
  const route = { distanceM: 10_000, timeS: null, ascentM: 0, descentM: 370, surface: null, gradeM, date: onDay(47) }
  expect(planFlags(input(flat), route).findings.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['descent-spike', 'new-slope']),
  )
  expect(planFlags(input(flat), { ...route, descentM: 60, gradeM: flatM }).findings).toEqual([])
})
