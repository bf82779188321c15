import { writeFileSync } from 'node:fs'
import { DAY_RULES } from '../src/advice/day-rules.ts'
import { judgeNote } from '../src/advice/judge-note.ts'
import { atLeast, type Level } from '../src/advice/level.ts'
import { PAIN_RULES } from '../src/advice/pain-rules.ts'
import type { RuleMatch } from '../src/advice/rule.ts'
import { adviceOfNotes } from '../src/app/notes/note-alone.ts'
import { DEFAULT_SETTINGS } from '../src/model/settings.ts'
import { analysisOn, levelOf } from '../test/advice/log.ts'
import { CEILINGS } from '../test/advice/properties/ceilings.ts'
import { FLOORS } from '../test/advice/properties/floors.ts'
import { ALL_PROPERTIES } from '../test/advice/properties/index.ts'
import type { Property } from '../test/advice/properties/property.ts'
import { DAY_CASES, NOTE_CASES } from '../test/advice/row-cases.ts'
import { SITUATIONS } from '../test/advice/situations.ts'
import { STORIES } from '../test/advice/stories/runners.ts'
import { readLabelled } from './notes/labelled.ts'
import { score } from './notes/score.ts'

/**
 * Makes every rule one step laxer, and one step stricter, on each axis, and asks which tests notice:
 * `node scripts/mutate-rules.ts` (minutes; `--laxer`: these alone); `--write` keeps the table in docs/benchmarks/mutation.md.
 * A mutant that nothing notices makes it exit with 1.
 */

/** Drawn cases a property; the test runs many more. */
const RUNS = 100

interface Mutable {
  readonly id: string
  check: (facts: never) => RuleMatch | null
}

type Axis = 'a' | 'c'
const MOST: Readonly<Record<Axis, number>> = { a: 3, c: 5 }

function moved(at: Level, axis: Axis, by: number): Level {
  return { ...at, [axis]: Math.min(MOST[axis], Math.max(0, at[axis] + by)) } as Level
}

/** True if a line of the decision table notices. */
function rowNotices(rule: Mutable): boolean {
  return [...NOTE_CASES, ...DAY_CASES].some((each) => {
    if (each.rule !== rule.id) return false
    const fired = rule.check(each.facts as never)
    return JSON.stringify(fired === null ? null : [fired.level.a, fired.level.c]) !== JSON.stringify(each.gives)
  })
}

/** Labelled by another hand, with the laxest and the strictest advice that is right; those that hold as the rules are. */
const LABELLED = ['dev', 'second-dev', 'danger-dev', 'second-danger-dev']
  .flatMap((name) => readLabelled(new URL(`../test/pain/labelled/${name}.tsv`, import.meta.url).pathname))
  .map((label) => score(label))
  .filter(({ level, asked, label: { floor } }) => !asked && level.a >= floor.a && level.c >= floor.c)
const ADVICE = adviceOfNotes(DEFAULT_SETTINGS, '2026-11-15')

function labelNotices(): string | null {
  const off = LABELLED.find(({ notes, level: before, label: { floor, ceiling } }) => {
    const { a, c } = levelOf(ADVICE(notes))
    const under = a < floor.a || c < floor.c
    const over = before.a <= ceiling.a && before.c <= ceiling.c && (a > ceiling.a || c > ceiling.c)
    return under || over
  })
  return off === undefined ? null : 'labelled note'
}

/** The days of the stories with our call where it is not laxer than the physio's: there it may not become so. */
const GRADE = { R: 0, M: 1, N: 2, X: 3, D: 4 } as const
const gradeOf = ({ a, c }: Level): number => (c >= 4 ? 4 : c === 3 ? 3 : a >= 2 ? 2 : a)
const STORY_DAYS = STORIES.flatMap(({ log, calls }) =>
  Object.entries(calls).map(([day, call]) => ({
    wanted: GRADE[call],
    ours: () => gradeOf(levelOf(analysisOn(log, Number(day)).advice)),
  })),
)
const KEPT = STORY_DAYS.filter(({ wanted, ours }) => ours() >= wanted)

const storyNotices = (): string | null => (KEPT.some(({ wanted, ours }) => ours() < wanted) ? 'story' : null)

/** Those that draw nothing are quick. */
const QUICK_FIRST = [...FLOORS, ...CEILINGS, ...ALL_PROPERTIES]

/** The first property that notices. */
function propertyNotices(): string | null {
  const fails = ({ holds }: Property): boolean => {
    try {
      holds(RUNS)
      return false
    } catch {
      return true
    }
  }
  return QUICK_FIRST.find(fails)?.ids.join(' ') ?? null
}

/** Levels of whole notes and days, to tell a mutant that changes none of them: another rule asks for the same there. */
const wholes = (): readonly Level[] => [
  // Care of the same day leaves no exercise, whatever a rule says (P38).
  ...NOTE_CASES.map(({ facts }) => judgeNote(facts, null).level).map((at) =>
    at.c >= 4 ? { ...at, a: 3 as const } : at,
  ),
  ...SITUATIONS.map(({ advised }) => levelOf(advised().advice)),
  ...LABELLED.map(({ notes }) => levelOf(ADVICE(notes))),
]
const BEFORE = wholes()
const changesAdvice = (): boolean => wholes().some((at, i) => !(atLeast(at, BEFORE[i]!) && atLeast(BEFORE[i]!, at)))

interface Outcome {
  readonly rule: string
  readonly change: string
  readonly row: boolean
  /** What beside its row notices. */
  readonly by: string | null
  /** Some whole note or day comes out otherwise. */
  readonly changes: boolean
}

/** Quick ones first. */
function noticed(laxer: boolean): Pick<Outcome, 'by' | 'changes'> {
  const by = labelNotices() ?? propertyNotices() ?? (laxer ? storyNotices() : null)
  return { by, changes: by !== null || changesAdvice() }
}

function tryOut(rule: Mutable, axis: Axis, by: number): Outcome | null {
  const { check } = rule
  let changes = false
  rule.check = (facts) => {
    const fired = check(facts)
    if (fired === null) return null
    const level = moved(fired.level, axis, by)
    if (level[axis] !== fired.level[axis]) changes = true
    return { ...fired, level }
  }
  const row = rowNotices(rule)
  // Already at the end of its axis: there is no such mutant.
  const outcome = changes
    ? {
        rule: rule.id,
        change: `${axis === 'a' ? 'activity' : 'care'} ${by < 0 ? 'laxer' : 'stricter'}`,
        row,
        ...noticed(by < 0),
      }
    : null
  rule.check = check
  return outcome
}

const outcomes: Outcome[] = []
for (const rule of [...PAIN_RULES, ...DAY_RULES] as unknown as readonly Mutable[]) {
  for (const axis of ['a', 'c'] as const) {
    for (const by of process.argv.includes('--laxer') ? [-1] : [-1, 1]) {
      const outcome = tryOut(rule, axis, by)
      if (outcome === null) continue
      outcomes.push(outcome)
      process.stderr.write(`${outcome.rule}, ${outcome.change}: ${outcome.by ?? 'its row alone'}\n`)
    }
  }
}

const of = (word: string) => outcomes.filter(({ change }) => change.endsWith(word))
const line = (word: string): string => {
  const those = of(word)
  const count = (keep: (outcome: Outcome) => boolean): number => those.filter(keep).length
  const cells = [
    count(() => true),
    count(({ row }) => row),
    count(({ by }) => by === 'labelled note'),
    count(({ by }) => by === 'story'),
    count(({ by }) => by !== null && by !== 'labelled note' && by !== 'story'),
    count(({ by, changes }) => by === null && changes),
    count(({ changes }) => !changes),
    count(({ row, by }) => !row && by === null),
  ]
  return `| ${[word, ...cells].join(' | ')} |`
}
const share = (part: number, of_: number): string => `${part} of ${of_}, ${Math.round((100 * part) / of_)} %`
const laxer = of('laxer')
const seen = laxer.filter(({ by }) => by !== null)
const telling = laxer.filter(({ changes }) => changes)
const list = (keep: (outcome: Outcome) => boolean): string =>
  laxer
    .filter(keep)
    .map(({ rule, change }) => `\`${rule}\` (${change})`)
    .join(' · ') || 'none'
const survivors = outcomes.filter(({ row, by }) => !row && by === null)

const report = `# Mutation check of the rules

Written by \`node scripts/mutate-rules.ts --write\`. Each rule's level is moved by one step on one axis; what notices? "Row" is a line
of the decision table (test/advice/row-cases.ts), which says what the rule says. The others judge whole notes and days: a labelled note
(test/pain/labelled, the sets to work with) falls below its floor or rises above its ceiling; a day of a story becomes laxer than the
physio's call; a property, floor or ceiling (rules.md §6, ${RUNS} drawn cases; the tests draw many more) no longer holds. The first that
notices is counted. "Changes no advice": in every whole note and day looked at (row cases, situations, labelled notes) another rule asks
for the same, so that nothing outside the row could notice. A rule already at the end of an axis has no mutant there.

| mutant | made | its row | labelled note | story | property, floor or ceiling | changes advice, only the row notices | changes no advice | noticed by nothing |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${line('laxer')}
${of('stricter').length > 0 ? line('stricter') : '| stricter | not run | | | | | | | |'}

Laxer mutants noticed by more than their row: ${share(seen.length, laxer.length)}; of those that change any advice at all:
${share(seen.length, telling.length)}.

Change advice, and only the row notices: ${list(({ by, changes }) => by === null && changes)}.

Change no advice: ${list(({ changes }) => !changes)}.
`

console.log(report)
for (const { rule, change } of survivors) console.log(`SURVIVED: ${rule}, ${change}`)
if (process.argv.includes('--write')) writeFileSync(new URL('../docs/benchmarks/mutation.md', import.meta.url), report)
process.exitCode = survivors.length > 0 ? 1 : 0
