import type { Format } from '../../../lib/format.ts'
import type { Finding } from '../../../model/flag.ts'
import { figure } from '../figure.ts'
import { count, type FlagWords, more, onlyDays, sentences } from './flag-words.ts'

const BORDERLINE = 'Borderline: watches are 3 to 6 % off.'

export const sessionDistanceSpike: FlagWords = {
  title: 'Longer than your legs know',
  why: 'One run far longer than any of the 30 days before is the kind of jump that came with injuries in the largest study of runners.',
  message: (finding, format) =>
    sentences(
      longerRun(finding, format),
      howSureOfDistance(finding),
      thinDistance(finding),
      finding.borderline && BORDERLINE,
    ),
  limits:
    'It saw what happened to 5,205 runners, not why. Between 10 % and twice as long no step was shown to be worse than the last, and under 10 % was not shown to protect.',
  notEnough: {
    'no-recent-run': () => 'There is no run with a distance in the 30 days before to compare with.',
    'no-distance': () => 'The distance is not known, so your time on the feet is judged instead.',
  },
}

function longerRun({ date, value, baseline, ratio, detail }: Finding, format: Format): string {
  const before = `${format.distance(figure(baseline))} on ${format.shortDate(String(detail['longestOn']))}`
  return `${format.weekday(date)}’s ${format.distance(value)} is ${more(figure(ratio), 'longer', format)}${
    figure(ratio) > 2 ? ' as the longest' : ' than anything'
  } in the 30 days before (${before}).`
}

function howSureOfDistance({ level, ratio }: Finding): string {
  if (level === 'high')
    return 'In the largest study of runners, more than twice as long came with 2.3 times the injuries.'
  if (level === 'caution') {
    return 'In the largest study of runners, such jumps came with about one and a half times the injuries.'
  }
  if (figure(ratio) > 1.1) return 'In distance it is a small step, so it is noted only.'
  return 'A step this small has not been shown to matter, nor to be harmless.'
}

function thinDistance({ confidence, detail }: Finding): string | false {
  if (confidence !== 'low') return false
  const unknown = figure(detail['unknownRuns'])
  return unknown > 0
    ? `Not so sure: ${count(unknown, 'run')} of those days ${unknown === 1 ? 'has' : 'have'} no usable distance and may have been longer.`
    : `Not so sure: there is little to compare with (${count(figure(detail['runs']), 'run')} in those 30 days).`
}

export const sessionTimeSpike: FlagWords = {
  title: 'Longer on your feet',
  why: 'Where no distance is known, time on the feet is the next best measure of a big run.',
  message: ({ date, value, baseline, ratio, detail, confidence }, format) =>
    sentences(
      `${format.weekday(date)}’s ${format.duration(value)} on your feet is ${more(figure(ratio), 'longer', format)}${
        figure(ratio) > 2 ? ' as the longest' : ' than any run'
      } in the 30 days before (${format.duration(figure(baseline))}).`,
      detail['alone'] === true
        ? 'The study behind this measured distance; for time it is our reading of it.'
        : 'Distance tells more; this is noted beside it.',
      confidence === 'low' && 'Not so sure: there is little to compare with.',
    ),
  limits: 'No study of runners measured jumps in time this way. A slow day with friends looks like a big run.',
  notEnough: { 'no-recent-run': () => 'There is no run with a time in the 30 days before to compare with.' },
}

export const weekMileageJump: FlagWords = {
  title: 'A bigger week',
  why: 'The ten-percent rule is what runners know. On its own it did not predict injuries, so it never says more than "look at it".',
  message: (finding, format) =>
    sentences(biggerWeek(finding, format), howSureOfWeek(finding), finding.borderline && BORDERLINE, thinWeek(finding)),
  limits:
    'In a trial with 532 beginners 10 % a week made no difference, and in the largest study week-to-week change showed nothing. It cannot tell a planned build from a slip.',
  notEnough: {
    'short-history': ({ daysKnown, daysNeeded }) => `${onlyDays(daysKnown)}; comparing weeks takes ${daysNeeded}.`,
    'small-baseline': () => 'The weeks before hold too little running to compare with.',
    'no-distance': ({ runs }) =>
      `${count(Number(runs), 'run')} of these weeks ${Number(runs) === 1 ? 'has' : 'have'} no distance; the total is not known.`,
  },
}

function biggerWeek({ value, baseline, ratio, detail }: Finding, format: Format): string {
  const before = detail['against'] === 'week-before' ? 'the seven days before' : 'your mean of the four weeks before'
  const what =
    detail['window'] === 'calendar'
      ? 'Week'
      : `Seven days, ${format.shortDate(String(detail['from']))} to ${format.shortDate(String(detail['to']))}:`
  return `${what} ${format.change(figure(ratio))} (${format.distance(figure(baseline))} → ${format.distance(value)}) against ${before}.`
}

function howSureOfWeek({ level }: Finding): string {
  return level === 'caution'
    ? 'Above 30 %, one study of beginners saw perhaps more of the injuries that distance brings; the largest study of runners saw nothing.'
    : 'On its own this rule has not predicted injuries; it is here because many runners go by it.'
}

function thinWeek({ confidence }: Finding): string | false {
  return confidence === 'low' && 'Not so sure: little is known of the weeks before.'
}

export const acuteChronicRatio: FlagWords = {
  title: 'Much in few days',
  why: 'A few days that hold far more than your last weeks are worth a look; the figure itself is disputed.',
  message: ({ value, baseline, ratio }, format) =>
    `You ran ${format.number(figure(ratio), 1)} times as much per day as in recent weeks (${format.distance(value)} a day against ${format.distance(figure(baseline))}). Taken from team sports; in runners such figures have told little, so it is a note and no more.`,
  limits: 'A low figure is neither good nor bad. Researchers doubt that the figure means anything by itself.',
  notEnough: {
    'short-history': ({ daysKnown, daysNeeded }) => `${onlyDays(daysKnown)}; the averages need ${daysNeeded}.`,
    'no-distance': ({ runs }) => `${count(Number(runs), 'run')} of the last four weeks without a distance.`,
  },
}
