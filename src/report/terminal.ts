import type { Format } from '../lib/format.ts'
import { addDays } from '../lib/local-date.ts'
import type { Analysis } from '../model/analysis.ts'
import type { FlagLevel } from '../model/flag.ts'
import type { ReportAnswer } from '../model/schemas/answers.ts'
import { SURFACES } from '../model/surface.ts'
import { HEADLINE_WORDS } from '../words/en/advice.ts'
import { SPORT_WORDS, STEP_WORDS, SURFACE_WORDS } from '../words/en/names.ts'
import { placeName } from '../words/en/pain.ts'
import { bar, sparkline } from './bar.ts'
import { type Paint, PLAIN } from './paint.ts'
import { plainText } from './plain-text.ts'
import { wrap } from './wrap.ts'

const WIDTH = 78
const FLAG_MARKS: Readonly<Record<FlagLevel, string>> = { note: '○', caution: '△', high: '◆' }
const HEADLINE_MARKS: Readonly<Record<Analysis['advice']['headline'], string>> = {
  continue: '●',
  modify: '◐',
  rest: '■',
  professional: '▲',
  urgent: '▲',
  emergency: '▲',
}
/** Reasons a hurried reader is shown; the others are counted. */
const TOP_REASONS = 6

type Answer = Omit<ReportAnswer, 'schema'>

/** A report for an 80-column terminal, in the order a hurried runner reads. Nothing in it depends on colour. */
export function terminalReport(analysis: Analysis, answer: Answer, format: Format, paint: Paint = PLAIN): string {
  const emergency = answer.advice.emergency.length > 0
  const sections = emergency
    ? [headline(analysis, answer, format, paint), why(answer, paint), footer(answer, paint)]
    : [
        headline(analysis, answer, format, paint),
        questions(answer, paint),
        doAndAvoid(answer, paint),
        budget(analysis, format, paint),
        why(answer, paint),
        week(analysis, answer, format, paint),
        flags(answer, paint),
        places(analysis, format, paint),
        twelveWeeks(analysis, format, paint),
        unknown(answer, paint),
        footer(answer, paint),
      ]
  return together(sections)
}

/** "Can I run tonight?": the questions first, then what to do; the rest of the week's report is left out. */
export function todayText(analysis: Analysis, answer: Answer, format: Format, paint: Paint = PLAIN): string {
  if (answer.advice.emergency.length > 0) return terminalReport(analysis, answer, format, paint)
  return together([
    questions(answer, paint),
    headline(analysis, answer, format, paint),
    doAndAvoid(answer, paint),
    budget(analysis, format, paint),
    why(answer, paint),
    footer(answer, paint),
  ])
}

function together(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const heading = (text: string, paint: Paint): string => paint.strong(text)

function item(mark: string, text: string): string[] {
  return wrap(plainText(text), WIDTH - 4).map((line, index) => (index === 0 ? `  ${mark} ${line}` : `    ${line}`))
}

function headline({ week: shown, asOf, advice }: Analysis, answer: Answer, format: Format, paint: Paint): string[] {
  const from = format.shortDate(shown.from)
  const to = format.shortDate(shown.to)
  const state = advice.headline
  const lines = [
    paint.quiet(`Week ${shown.id}, ${from} to ${to} · as of ${format.date(asOf)}`),
    '',
    paint.headline(state, `${HEADLINE_MARKS[state]} ${HEADLINE_WORDS[state]}`),
    ...wrap(plainText(answer.advice.sentence), WIDTH).map((line) => paint.strong(line)),
  ]
  for (const branch of answer.advice.emergency) lines.push('', ...wrap(branch, WIDTH))
  return lines
}

function questions({ advice }: Answer, paint: Paint): string[] {
  if (advice.questions.length === 0) return []
  const shown = advice.questions.slice(0, 4)
  const more = advice.questions.length - shown.length
  return [
    heading('Answers that could change this', paint),
    ...shown.flatMap(({ text }) => item('?', text)),
    ...(more > 0 ? [paint.quiet(`    and ${more} more`)] : []),
  ]
}

function doAndAvoid({ advice }: Answer, paint: Paint): string[] {
  const lines: string[] = []
  if (advice.do.length > 0) lines.push(heading('Do', paint), ...advice.do.flatMap((text) => item('+', text)))
  if (advice.avoid.length > 0)
    lines.push(heading('Leave out', paint), ...advice.avoid.flatMap((text) => item('−', text)))
  const phases = advice.phases.filter(({ condition }) => condition !== 'as-planned')
  if (phases.length > 0) lines.push(heading('The days ahead', paint), ...phases.flatMap(({ text }) => item('›', text)))
  return lines
}

function budget({ advice }: Analysis, format: Format, paint: Paint): string[] {
  const limits = advice.budget
  if (limits === null || limits.distanceM === 0) return []
  const row = (
    name: string,
    value: number | null,
    usual: number | null,
    shown: (value: number) => string,
  ): string[] => {
    if (value === null) return []
    const against = usual === null || usual === 0 ? '' : `  usual ${shown(usual)}`
    const drawn = usual === null || usual === 0 ? '' : bar(value / (usual * 1.25), 20).padEnd(20)
    return [`  ${name.padEnd(14)} ${shown(value).padStart(9)}  ${drawn}${paint.quiet(against)}`.trimEnd()]
  }
  const low = limits.confidence === 'low' ? ' (little history: a rough figure)' : ''
  return [
    heading(`At most, in the next seven days${low}`, paint),
    ...row('distance', limits.distanceM, limits.usualWeekM, format.distance),
    ...row('longest run', limits.longestRunM, limits.usualLongestM, format.distance),
    ...row('descent a run', limits.descentM, null, format.climb),
    ...row('climb a run', limits.ascentM, null, format.climb),
    `  ${'running days'.padEnd(14)} ${String(limits.maxRunDays).padStart(9)}  ${limits.hard ? 'hard running allowed' : 'easy only'}`,
  ]
}

function why({ advice }: Answer, paint: Paint): string[] {
  const shown = advice.reasons.slice(0, TOP_REASONS)
  const more = advice.reasons.length - shown.length
  const lines = [heading('Why', paint)]
  for (const { text, rule, sources } of shown) {
    lines.push(...item('·', text))
    lines.push(paint.quiet(`    ${rule} · ${sources.map(({ id }) => id).join(', ')}`))
  }
  if (more > 0) lines.push(paint.quiet(`    and ${more} more (--format json lists them all)`))
  return lines
}

function week(
  { week: shown, runs, totals, previous, usual }: Analysis,
  _answer: Answer,
  format: Format,
  paint: Paint,
): string[] {
  const days = Array.from({ length: 7 }, (_, index) => addDays(shown.from, index))
  const running = runs.filter(({ sport }) => sport === 'run')
  const most = Math.max(
    1,
    ...days.map((day) =>
      running.filter(({ date }) => date === day).reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0),
    ),
  )
  const lines = [heading('Your week', paint)]
  for (const day of days) {
    const those = runs.filter(({ date }) => date === day)
    const ran = those.filter(({ sport }) => sport === 'run')
    const distanceM = ran.reduce((sum, run) => sum + (run.distanceM ?? 0), 0)
    const said = those.map((run) => dayEntry(run, format)).join(' + ')
    lines.push(`  ${format.weekday(day).slice(0, 3)} ${bar(distanceM / most, 20).padEnd(20)} ${said}`.trimEnd())
  }
  const surfaces = SURFACES.filter((kind) => totals.surface[kind] > 0.005).map(
    (kind) => `${SURFACE_WORDS[kind]} ${format.percent(totals.surface[kind])}`,
  )
  lines.push(
    ...item(
      '=',
      [
        `${totals.runs} ${totals.runs === 1 ? 'run' : 'runs'}`,
        format.distance(totals.distanceM),
        format.duration(totals.movingS),
        ...(totals.ascentM === null ? [] : [`${format.climb(totals.ascentM)} up`]),
        ...(totals.descentM === null ? [] : [`${format.climb(totals.descentM)} down`]),
        ...(totals.runs > 0 ? surfaces : []),
      ].join(' · '),
    ),
  )
  const compared = [`the week before ${format.distance(previous.distanceM)}`]
  if (usual.weekM !== null) compared.push(`your usual ${format.distance(usual.weekM)}`)
  lines.push(paint.quiet(`    ${compared.join(' · ')}`))
  return lines
}

function dayEntry(
  { sport, distanceM, movingS, elapsedS, descentM, surface }: Analysis['runs'][number],
  format: Format,
): string {
  const time = movingS ?? elapsedS
  if (sport !== 'run') return `${SPORT_WORDS[sport]}${time === null ? '' : ` ${format.duration(time)}`}`
  const known = SURFACES.find((kind) => kind !== 'unknown' && surface[kind] > 0.5)
  return [
    distanceM === null ? (time === null ? 'run' : format.duration(time)) : format.distance(distanceM),
    ...(known === undefined || known === 'road' ? [] : [SURFACE_WORDS[known]]),
    ...(descentM === null || descentM < 100 ? [] : [`↓${format.climb(descentM)}`]),
  ].join(' ')
}

function flags(answer: Answer, paint: Paint): string[] {
  if (answer.flags.length === 0) return []
  const order: readonly FlagLevel[] = ['high', 'caution', 'note']
  const sorted = answer.flags.toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level))
  return [
    heading('What changed fast', paint),
    ...sorted.flatMap(({ level, message }) => item(paint.flag(level, FLAG_MARKS[level]), message)),
    paint.quiet('    ○ note  △ caution  ◆ high'),
  ]
}

function places({ episodes, notes }: Analysis, format: Format, paint: Paint): string[] {
  const shown = episodes.filter(({ open, askIfGone }) => open || askIfGone)
  if (shown.length === 0) return []
  const lines = [heading('Where it hurts', paint)]
  for (const episode of shown) {
    const name = placeName(episode.area, episode.side)
    const inRow = episode.runsInRow > 1 ? ` · ${episode.runsInRow} runs in a row` : ''
    lines.push(...item('•', `${name}: ${STEP_WORDS[episode.step]}${inRow}, since ${format.date(episode.firstDate)}`))
    for (const note of notes.filter(({ id }) => episode.noteIds.includes(id)).slice(-4)) {
      const severity = note.painFree ? '0' : note.symptom.severity === null ? '?' : String(note.symptom.severity)
      const words = note.text === '' ? '' : ` “${note.text}”`
      const suggested = note.status === 'suggested' ? ' (from your description, not confirmed)' : ''
      lines.push(...item(' ', `${format.shortDate(note.date)} ${severity}/10${words}${suggested}`))
    }
  }
  return lines
}

function twelveWeeks({ history, recentFlags }: Analysis, format: Format, paint: Paint): string[] {
  if (history.every(({ runs }) => runs === 0)) return []
  const line = (name: string, values: readonly (number | null)[], shown: (value: number) => string): string[] => {
    const known = values.filter((value) => value !== null)
    if (known.every((value) => value === 0)) return []
    return [`  ${name.padEnd(10)} ${sparkline(values)}  ${paint.quiet(`up to ${shown(Math.max(...known))}`)}`]
  }
  const marks = history.map(({ week: each }) => {
    const those = recentFlags.filter(({ date }) => date >= each.from && date <= each.to)
    const level = (['high', 'caution', 'note'] as const).find((wanted) => those.some((flag) => flag.level === wanted))
    return level === undefined ? ' ' : FLAG_MARKS[level]
  })
  return [
    heading(`Twelve weeks, ${format.shortDate(history[0]?.week.from ?? '')} to this one`, paint),
    ...line(
      'distance',
      history.map(({ distanceM }) => distanceM),
      format.distance,
    ),
    ...(marks.some((mark) => mark !== ' ') ? [`  ${'flags'.padEnd(10)} ${marks.join('')}`.trimEnd()] : []),
    ...line(
      'longest',
      history.map(({ longestM }) => longestM),
      format.distance,
    ),
    ...line(
      'descent',
      history.map(({ descentM }) => descentM),
      format.climb,
    ),
  ]
}

function unknown(answer: Answer, paint: Paint): string[] {
  if (answer.unknown.length === 0) return []
  return [heading('What could not be told', paint), ...answer.unknown.flatMap(({ text }) => item('?', text))]
}

function footer({ advice, disclaimer }: Answer, paint: Paint): string[] {
  return [
    heading('When to seek help', paint),
    ...advice.seekHelp.flatMap((text) => item('!', text)),
    '',
    paint.quiet(`${disclaimer} \`sorepoint explain ID\` tells what stands behind a rule or a source.`),
  ]
}
