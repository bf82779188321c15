import { figure } from '../figure.ts'
import { AREA_WORDS } from '../places/areas.ts'
import { placeAsSubject } from '../places/your-place.ts'
import { count, type FlagWords, sentences } from './flag-words.ts'

export const cadenceDrift: FlagWords = {
  title: 'Fewer steps at the same speed',
  why: 'Longer, slower steps than usual can be tiredness, or a way of sparing something.',
  message: ({ value, baseline, ratio, detail }, format) =>
    `${format.number(value)} steps a minute at ${format.pace(figure(detail['speedMps']))}, ${format.percent(1 - figure(ratio))} fewer than usual at that speed (${format.number(figure(baseline))}). Were you limping, or sparing a leg? The link to injury is indirect.`,
  limits:
    'Hills, trails and tired watches change the step count as well. Left against right is not judged: few watches tell it.',
  notEnough: {
    'no-cadence': ({ runs, runsNeeded }) =>
      runs === undefined
        ? 'Your runs carry no step rate.'
        : `${count(Number(runs), 'run')} at a like speed in four weeks; it takes ${runsNeeded}.`,
  },
}

export const restingHeartRate: FlagWords = {
  title: 'Resting heart rate up',
  why: 'Two mornings above your own range can mean that you are not recovered, or that an illness is on its way.',
  message: ({ value, baseline, threshold, level }, format) =>
    sentences(
      `${format.number(value)} beats at rest, two mornings in a row above ${format.number(threshold)} (your usual is ${format.number(figure(baseline))}).`,
      level === 'caution' && 'You also said you were tired or slept badly.',
      'It lies within the noise of most people, so it supports other signs and decides nothing alone.',
    ),
  limits: 'Heat, drink, stress and a late meal raise it as well.',
  notEnough: {
    'no-resting-heart-rate': ({ morningsNeeded }) =>
      morningsNeeded === undefined
        ? 'There is no resting heart rate for these mornings.'
        : `It takes ${morningsNeeded} mornings of resting heart rate in four weeks to know your range.`,
  },
}

export const poorSleep: FlagWords = {
  title: 'Poor sleep',
  why: 'Sore and badly slept is a rest day: the body repairs at night.',
  message: ({ value, level }, format) =>
    sentences(
      `${format.number(value)} of three nights short or bad.`,
      level === 'caution' && 'Your resting heart rate is up as well.',
      'A coach’s rule; the hours are our choice.',
    ),
  limits: 'It knows only what you said of your nights.',
  notEnough: { 'no-sleep': () => 'Add at least three nights of sleep.' },
}

export const samePainAgain: FlagWords = {
  title: 'The same pain again',
  why: 'Once is a note, twice in a row is watched, three times in a row is time off and someone to look at it.',
  message: ({ value, detail, level }, format) => {
    const [region = '', side = '-'] = String(detail['place']).split(':')
    const place = region in AREA_WORDS ? placeAsSubject(region, side) : region.replaceAll('-', ' ')
    const severity =
      detail['severity'] === null || detail['severityGuessed'] === true ? '' : `, ${detail['severity']}/10`
    return sentences(
      `${place.charAt(0).toUpperCase()}${place.slice(1)}${severity}:`,
      level === 'note' ? 'noted on one run.' : `${format.number(value)} noted runs in a row.`,
      level === 'high'
        ? 'Time off, and have it looked at.'
        : level === 'caution'
          ? 'Watch it and ease off.'
          : 'See whether it is there next time.',
      level !== 'note' && 'A coach’s rule; rest days do not reset the count.',
    )
  },
  limits: 'It counts only runs with a note; a run without one is unknown.',
  notEnough: {},
}

/** What a cause is called inside another sentence. */
const CAUSES: Readonly<Record<string, string>> = {
  'session-distance-spike': 'a run longer than lately',
  'session-time-spike': 'a run longer than lately',
  'descent-spike': 'more downhill than lately',
  'ascent-spike': 'more climb than lately',
  'new-slope': 'slopes that were new',
  'week-mileage-jump': 'a much bigger week',
  'return-after-gap': 'a fast way back after a gap',
  'new-shoe': 'a new shoe',
}

export const stackedFlags: FlagWords = {
  title: 'Several things at once',
  why: 'One change at a time is what legs can answer to.',
  message: ({ detail }) =>
    sentences(
      `Within seven days: ${CAUSES[String(detail['first'])] ?? detail['first']} and ${CAUSES[String(detail['second'])] ?? detail['second']}.`,
      detail['withPain'] === true && 'And something hurts.',
      'No study adds these up; taking two together more seriously than one is our choice of the safer side.',
    ),
  limits: 'It only adds what the other flags saw.',
  notEnough: {},
}
