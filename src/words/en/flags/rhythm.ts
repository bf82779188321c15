import type { Format } from '../../../lib/format.ts'
import { roundDown } from '../../../lib/round-down.ts'
import type { Finding } from '../../../model/flag.ts'
import { figure } from '../figure.ts'
import { count, type FlagWords, sentences } from './flag-words.ts'

export const returnAfterGap: FlagWords = {
  title: 'Coming back after a gap',
  why: 'Breath comes back faster than bones and tendons. After days without running the first weeks are held below what was usual.',
  message: (finding, format) =>
    sentences(
      wayBack(finding, format),
      'How fast tendons and bones come back is not known; these caps are our choice.',
    ),
  limits: 'A gap in the log may be a gap in recording: then say so by adding the runs. How you felt is not in it.',
  notEnough: {
    'before-gap-unknown': () => 'What you ran before is not known well enough to say what a careful way back is.',
    'no-distance': () => 'A run on the way back has no distance, so its cap can’t be checked.',
  },
}

function wayBack({ value, baseline, detail }: Finding, format: Format): string {
  const gap = `${count(figure(detail['gapDays']), 'day')} without a recorded run${detail['afterIllness'] === true ? ', with an illness in them' : ''}`
  switch (detail['what']) {
    case 'over-run-walk':
      return `${format.duration(value)}: the way back after ${gap} begins with run-walk of at most ${format.duration(figure(baseline))}.`
    case 'over-week-cap':
      return `${format.distance(value)} in this block of seven days: after ${gap} it is held at ${format.distance(figure(baseline))}.`
    case 'over-run-cap':
      return `${format.distance(value)}: after ${gap} a run is held at ${format.distance(figure(baseline))} for now.`
    case 'over-median':
      return `${format.distance(value)}: after ${gap} that is more than the usual run before the gap (${format.distance(figure(baseline))}).`
    case 'over-longest':
      return `${format.distance(value)}: after ${gap} that is longer than anything before the gap (${format.distance(figure(baseline))}).`
    default:
      return opening(gap, detail, format)
  }
}

/** Rounded as the budget is, so that both say the same. */
const cap = (detail: Finding['detail'], name: string): number => roundDown(figure(detail[name]), 100)

function opening(gap: string, detail: Finding['detail'], format: Format): string {
  const until = format.shortDate(String(detail['until']))
  if (detail['runCapM'] === null) return `${gap}: until ${until}, run-walk of at most 30 minutes.`
  const first = cap(detail, 'runCapM')
  const later = cap(detail, 'laterRunCapM')
  const runs =
    first === later
      ? `runs at ${format.distance(first)}`
      : `the first three runs at ${format.distance(first)}, later ones at ${format.distance(later)}`
  return `${gap}: until ${until}, hold ${runs}${
    detail['weekCapM'] === null
      ? ''
      : `${first === later ? '' : ','} and the first seven days at ${format.distance(cap(detail, 'weekCapM'))}`
  }.`
}

export const noRestDay: FlagWords = {
  title: 'No day off',
  why: 'The body adapts on the days between. A few rest days cost almost no fitness.',
  message: ({ value, baseline, detail, level }, format) =>
    sentences(
      `${format.number(value)} days of running in a row.`,
      level === 'caution' && `Your longest row in the twelve weeks before was ${count(figure(baseline), 'day')}.`,
      detail['beginner'] === true
        ? 'While running is new to you (or the log does not show otherwise) a day between runs is the safer rhythm.'
        : 'Take a day off when you can.',
      'The number of days is our choice.',
    ),
  limits:
    'Only recorded runs count: a day without data ends the row though it may have held a run. Short easy days count like long ones.',
  notEnough: {},
}

export const stackedHardDays: FlagWords = {
  title: 'Hard days too close',
  why: 'Tiredness that is gone within 48 hours shows that recovery keeps pace. Two hard days inside that time leave no room for it.',
  message: ({ detail, level }, format) =>
    sentences(
      `A hard run ${format.number(figure(detail['hoursSince']))} hours after the one of ${format.date(String(detail['otherDate']))}.`,
      level === 'caution' && `${count(figure(detail['sessions']), 'hard run')} in seven days.`,
      'The 48 hours are a coach’s rule.',
    ),
  limits:
    'Hard is: 20 minutes at 90 % of your maximum heart rate, an effort of 7 or more, a race, or a run far longer or steeper than usual. Hills and heat are not seen.',
  notEnough: {
    'no-intensity': () =>
      'How hard your runs were is not known: it takes your maximum heart rate (sorepoint settings max-hr 190), or your rating of the effort.',
  },
}

export const intensityJump: FlagWords = {
  title: 'More hard minutes',
  why: 'A sudden share of fast running is one of the changes seen in the weeks before bone stress injuries.',
  message: ({ value, baseline, ratio, level }, format) =>
    sentences(
      `${format.duration(value)} run hard in seven days; the four weeks before held ${format.duration(figure(baseline))} a week.`,
      level === 'caution' && figure(ratio) > 2 && 'That is more than double.',
      'The line is our choice.',
    ),
  limits:
    'Heart rate from the wrist can be wrong by a lot in fast running. Strides and hills too short for the heart to follow are missed.',
  notEnough: {
    'no-intensity': ({ runs }) =>
      `How hard ${runs === undefined ? 'your runs were' : `${count(Number(runs), 'run')} ${Number(runs) === 1 ? 'was' : 'were'}`} is not known: it takes your maximum heart rate (sorepoint settings max-hr 190), or your rating of the effort.`,
  },
}

export const monotony: FlagWords = {
  title: 'Days too alike',
  why: 'Hard days hard and easy days easy: weeks in which every day is the same leave no recovery in between.',
  message: ({ detail }, format) =>
    sentences(
      'Your last seven days were nearly the same, day for day,',
      detail['change'] === null
        ? 'and held more than your usual week.'
        : `and held ${format.percent(figure(detail['change']) - 1)} more than your usual week.`,
      'Known from 25 athletes and illness, not injury: weak evidence.',
    ),
  limits: 'The cut-off is a convention. It sees running only, not the rest of your day.',
  notEnough: {},
}

export const strain: FlagWords = {
  title: 'A heavy, even week',
  why: 'Much running on days that are all alike, measured against your own last twelve weeks.',
  message: ({ ratio, detail }, format) =>
    `The last seven days, their amount and their sameness together, are ${format.number(figure(ratio), 1)} times your usual of ${format.number(figure(detail['days']))} days before. Known from 25 athletes and illness, not injury: weak evidence.`,
  limits: 'A figure of convention against yourself only; it says nothing about other runners.',
  notEnough: {
    'short-history': ({ daysKnown, daysNeeded }) =>
      `Only ${daysKnown} of your last 84 days are known in full; it takes ${daysNeeded}.`,
  },
}

export const newShoe: FlagWords = {
  title: 'Much of the week in a new shoe',
  why: 'A new shoe shifts load to other places. Two pairs in turn came with fewer injuries.',
  message: ({ value, baseline, ratio, detail }, format) =>
    sentences(
      `${format.distance(value)} in ${String(detail['shoe'])}, ${format.percent(figure(ratio))} of the last seven days (${format.distance(figure(baseline))}); it had run ${format.distance(figure(detail['beforeM']))} before.`,
      'Change over step by step; the 30 km are our choice.',
    ),
  limits: 'How the shoe is built (minimal, drop) is not known; a change to a minimal shoe asks for much more patience.',
  notEnough: {
    'short-history': () => 'Shoes have been named for less than four weeks, so an old shoe would look new.',
  },
}
