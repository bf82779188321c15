import type { Format } from '../../../lib/format.ts'
import type { Detail, Finding } from '../../../model/flag.ts'
import { figure } from '../figure.ts'
import { count, type FlagWords, more, sentences } from './flag-words.ts'

const SLOPES: Readonly<Record<string, string>> = {
  up6to10: 'uphill of 6–10 %',
  up10to15: 'uphill of 10–15 %',
  up15: 'uphill steeper than 15 %',
  down6to10: 'downhill of 6–10 %',
  down10to15: 'downhill of 10–15 %',
  down15: 'downhill steeper than 15 %',
}

const ON: Readonly<Record<string, string>> = { road: 'road', trail: 'trail', track: 'track', treadmill: 'a treadmill' }

/** Altitude that a satellite guessed, or a thin history. */
function howSureOfHeight({ confidence, detail }: Finding): string | false {
  if (detail['altitude'] === 'gps') return 'The altitude is from GPS alone and rough, so this is a note at most.'
  return confidence === 'low' && 'Not so sure: not every run before has a usable altitude.'
}

function noAltitude(what: string) {
  return (detail: Detail): string => {
    const unknown = figure(detail['unknownRuns'])
    return unknown > 0
      ? `${what} can’t be judged: ${count(unknown, 'run')} of ${figure(detail['runs'])} in the weeks before ${unknown === 1 ? 'has' : 'have'} no altitude of the same kind.`
      : `${what} can’t be judged: there is no altitude.`
  }
}

function tooFewDays({ daysKnown, daysNeeded }: Detail): string {
  return `Your hills are known for ${count(Number(daysKnown), 'day')} so far; it takes ${daysNeeded} to say what is new.`
}

function height(finding: Finding, way: 'down' | 'up', days: number, format: Format): string {
  const { date, value, baseline, ratio } = finding
  const most = baseline === 0 ? 'next to none' : format.climb(figure(baseline))
  return baseline === null || baseline < 100
    ? `${format.weekday(date)} went ${format.climb(value)} ${way}; the ${days} days before held ${most} in one run.`
    : `${format.weekday(date)} went ${format.climb(value)} ${way}, ${more(figure(ratio), 'more', format)}${
        figure(ratio) > 2 ? ' as the most' : ' than any run'
      } in the ${days} days before (${most}).`
}

export const descentSpike: FlagWords = {
  title: 'More downhill than lately',
  why: 'Running down is easy on the breath and hard on the muscles that brake. Legs that did it in the last six weeks cope better.',
  message: (finding, format) =>
    sentences(
      height(finding, 'down', 42, format),
      'Braking downhill is the surest way to sore thighs, most of all for legs not used to it; one earlier downhill protects for about six weeks.',
      'The exact line is our choice.',
      howSureOfHeight(finding),
    ),
  limits:
    'How steep, how fast and on what ground is not in this figure. Shown in the laboratory; the cut-offs are ours.',
  notEnough: { 'no-climb': noAltitude('Descent'), 'short-history': tooFewDays },
}

export const ascentSpike: FlagWords = {
  title: 'More climb than lately',
  why: 'Climbing loads calves and Achilles tendons; what they did in the last month is what they are ready for.',
  message: (finding, format) =>
    sentences(
      height(finding, 'up', 30, format),
      'Climbs ask more of calves and Achilles tendons; where the line lies is our choice, not a finding.',
      howSureOfHeight(finding),
    ),
  limits: 'No study gives a limit for climb. Walking the steep parts is counted like running them.',
  notEnough: { 'no-climb': noAltitude('Climb'), 'short-history': tooFewDays },
}

export const newSlope: FlagWords = {
  title: 'Slopes your legs have not met',
  why: 'Steepness itself is a load: the same height on a steeper slope brakes and pushes harder.',
  message: (finding, format) => {
    const { date, value, baseline, detail } = finding
    const slope = SLOPES[String(detail['slope'])] ?? 'steep ground'
    const before = baseline === null || baseline < 50 ? 'next to none' : `at most ${format.distance(figure(baseline))}`
    const down = String(detail['slope']).startsWith('down')
    return sentences(
      `${format.weekday(date)} held ${format.distance(value)} of ${slope}; in the 42 days before, one run held ${before}.`,
      down
        ? 'New downhill is what makes legs sore; expect it most a day or two later.'
        : 'New uphill is felt in calves and Achilles tendons.',
      'The cut-offs are ours.',
      howSureOfHeight(finding),
    )
  },
  limits:
    'Grades from a watch are rough on short ramps and in woods. Six weeks is how long one downhill run protected in a small study.',
  notEnough: {
    'no-slope': (detail) =>
      figure(detail['unknownRuns']) > 0
        ? `Slopes can’t be judged: ${count(figure(detail['unknownRuns']), 'run')} of ${figure(detail['runs'])} in the weeks before do not tell altitude along the way.`
        : 'Slopes can’t be judged: they need altitude along the way, and there is none.',
    'short-history': tooFewDays,
  },
}

export const newSurface: FlagWords = {
  title: 'New ground',
  why: 'Legs tune themselves to the ground they know; a change of ground is a change of load.',
  message: ({ date, value, detail, confidence, level }, format) => {
    const surface = ON[String(detail['surface'])] ?? String(detail['surface'])
    const [before, now] = [format.percent(figure(detail['shareBefore'])), format.percent(figure(detail['shareNow']))]
    return sentences(
      detail['what'] === 'today'
        ? `${format.weekday(date)} held ${format.distance(value)} on ${surface}; in the six weeks before it was ${before} of your distance.`
        : `The last seven days were ${now} on ${surface}; in the six weeks before it was ${before}.`,
      level === 'caution' && 'It came together with a run far longer or steeper than usual.',
      'What is known about surfaces and injury is weak; the line is our choice.',
      confidence === 'low' && 'Not so sure: the ground of many earlier runs is not known.',
    )
  },
  limits: 'It knows only what the watch, the table or your words call the ground. Mud, snow and camber are not seen.',
  notEnough: {
    'no-recent-run': () => 'There is no run in the six weeks before to compare the ground with.',
    'no-distance': () => 'Without a distance the share of each surface is not known.',
  },
}
