import type { Format } from '../../lib/format.ts'
import type { Advice, Headline, Line, OpenQuestion, Phase } from '../../model/advice.ts'
import type { Detail } from '../../model/flag.ts'
import { placeName } from './pain.ts'

const number = (value: Detail[string] | undefined): number => Number(value)
const place = (detail: Detail): string => placeName(detail['area'], detail['side'])

export const NOT_MEDICAL_ADVICE = 'This is not medical advice.'

/** The level's word, as it stands before the sentence. */
export const HEADLINE_WORDS: Readonly<Record<Headline, string>> = {
  continue: 'Continue',
  modify: 'Modify',
  rest: 'Rest',
  professional: 'See a professional',
  urgent: 'Be seen today',
  emergency: 'Emergency',
}

/** Care in words, with whom; '' where none is to be named. */
export const CARE_WORDS = {
  none: '',
  'self-care': 'Look after it and watch.',
  'book-professional': 'Book a physio.',
  'professional-before-next-run': 'See a doctor or physio before the next run.',
  'same-day-care': 'Be seen by a doctor today.',
  emergency: 'Call for help now.',
} as const

/** The one sentence on top: what to do, in the runner's terms. Names care from C2 up, with whom. */
export function headlineSentence(advice: Advice, format: Format): string {
  const { headline, budget, phases, care } = advice
  const what = painfulPlace(advice)
  switch (headline) {
    case 'emergency':
      return 'This needs emergency help.'
    case 'urgent':
      return 'Have this seen by a doctor today. No exercise until then.'
    case 'professional': {
      const doctor = advice.do.some(({ key }) => key === 'see-doctor-first')
      return `No running until ${doctor ? 'a doctor' : 'a doctor or physio'} has looked at ${what ?? 'this'}.`
    }
    case 'rest': {
      const first = phases[0]
      const until = first?.until ?? null
      const physio = care === 'book-professional' ? ' Book a physio.' : ''
      if (advice.activity === 'no-exercise') return `No exercise for now.${physio}`
      if (until === null) return `No running for now.${physio}`
      const then = phases[1]?.condition === 'trial-run' ? ', then one short trial if it has been quiet' : ''
      return `${what === null ? 'No running' : `Keep ${what} quiet: no running`} until ${format.weekday(until)}${then}.${physio}`
    }
    case 'modify': {
      const physio = care === 'book-professional' ? ' Book a physio.' : ''
      if (phases[0]?.condition === 'trial-run') {
        return `One short trial${what === null ? '' : ` for ${what}`}: at most 30 minutes, running and walking, flat.${physio}`
      }
      if (budget === null) return `Ease off.${physio}`
      const because = what === null ? 'Ease off' : `Ease off for ${what}`
      return `${because}: at most ${format.distance(budget.distanceM)} in the next seven days, no run over ${format.distance(budget.longestRunM)}.${physio}`
    }
    default: {
      const physio = care === 'book-professional' ? ' Book a physio.' : ''
      if (advice.do.some(({ key }) => key === 'hold-longest') && budget !== null) {
        return `Run on, but hold your longest at ${format.distance(budget.longestRunM)}.${physio}`
      }
      return `Run as planned, and keep noting what you feel.${physio}`
    }
  }
}

function painfulPlace({ reasons }: Advice): string | null {
  const first = reasons.find(({ because }) => because['area'] !== undefined && because['area'] !== null)
  return first === undefined ? null : `your ${placeName(first.because['area'], first.because['side'])}`
}

const LINES: Readonly<Record<string, (detail: Detail, format: Format) => string>> = {
  'emergency-call': () => 'Call the emergency number now if it is there now, or comes again.',
  'same-day-care': () => 'Be seen by a doctor today; do not wait for it to pass.',
  'see-doctor-first': () => 'See a doctor before you run again; ask about the bone.',
  'see-professional-first': () => 'See a doctor or physio before you run again.',
  'book-physio': () => 'Book a physio; show them this page.',
  'rest-fluids': () => 'Rest, drink, and write down the first day without fever or aches.',
  'non-weight-bearing': () => 'Only exercise that carries no weight and does not hurt: swimming, deep-water running.',
  'cross-train': () => 'Other exercise is all right if it does not hurt: cycling, swimming, brisk walking.',
  'quiet-day-answers': () =>
    'Each evening answer whether it was quiet: 1/10 at most, on stairs too, no limp, no painkiller.',
  'trial-run': ({ minutes, longestRunM }, format) =>
    `One trial: at most ${number(minutes)} minutes of running and walking, at most ${format.distance(number(longestRunM))}. End it if it is the same or worse.`,
  'hold-longest': ({ longestRunM, distanceM }, format) =>
    `No run longer than ${format.distance(number(longestRunM))}, at most ${format.distance(number(distanceM))} in seven days.`,
  'run-as-planned': ({ longestRunM, distanceM }, format) =>
    number(distanceM) > 0
      ? `Up to ${format.distance(number(distanceM))} in seven days, the longest up to ${format.distance(number(longestRunM))}.`
      : 'Run as planned.',
  'shorter-week': ({ longestRunM, distanceM }, format) =>
    `At most ${format.distance(number(distanceM))} in seven days, the longest at most ${format.distance(number(longestRunM))}.`,
  'easy-effort': () => 'Easy only: able to talk in sentences, effort 4 of 10 at most.',
  'walk-first': ({ minutes }) => `Walk ${number(minutes)} to 10 minutes before you run.`,
  'walk-breaks': () => 'Take walk breaks; they cost nothing.',
  'day-between': () => 'A day between runs.',
  'rest-days': ({ days }) => (number(days) === 1 ? 'One rest day at least.' : `${number(days)} days without a run.`),
  'easy-movement': () => 'Easy movement helps sore legs: a walk, gentle cycling.',
  'roller-massage': () =>
    'Roller or gentle massage, warmth, gentle mobility; they ease soreness, they do not remove it.',
  'protect-load-ice': () =>
    'Protect it, move it as far as it does not hurt, cool it for ten minutes, compress, put it up.',
  'protect-no-ice': () => 'Protect it, move it as far as it does not hurt, put it up. No ice on skin that is numb.',
  'ask-next-morning': () => 'Say next morning how it was: back to usual, not yet, or worse.',
  'hint-neck': () => 'Neck: loose shoulders, hands low; check that effort does not bring it on.',
  'hint-shoulder': () => 'Shoulder: loose arms, hands low; check that effort does not bring it on.',
  'hint-lower-back': () => 'Low back: core and one-leg strength twice a week.',
  'hint-hip': () => 'Hip: one-leg strength, and less slope to the side of the road.',
  'hint-hip-front': () => 'Front of the hip: it may be tight from sitting; a longer warm-up, stand up more often.',
  'hint-hip-outer': () => 'Outer hip: it may be an irritated bursa; not on that side in bed.',
  'hint-knee': () => 'Knee: say which part hurts; the advice differs.',
  'hint-kneecap': () =>
    'Around the kneecap: it may be the joint behind it; shorter quicker steps, thigh strength in both legs.',
  'hint-outer-knee': () =>
    'Outside of the knee: it may be the band along the thigh; flat and short, a physio can tell.',
  'hint-patellar-tendon': () => 'Below the kneecap: it may be the tendon; steady strength work, no jumps.',
  'hint-shin': () => 'Shin: it may be shin splints; if one spot is tender, say so.',
  'hint-achilles': () =>
    'Achilles: flat ground, no hills; it may be the tendon, which likes slow heel raises that do not hurt.',
  'hint-foot': () => 'Foot: look for tight laces and worn shoes; if one spot is tender, say so.',
  'hint-heel': () => 'Heel: if it is worst with the first steps of the day it may be the plantar fascia.',
  'hint-plantar-fascia': () => 'Sole: it may be the plantar fascia; firm shoes, rolling the sole, even load.',
  'no-exercise': () => 'No exercise of any kind.',
  'do-not-drive': () => 'Do not drive yourself.',
  'no-running': () => 'Running, also short.',
  'no-weight-bearing-exercise': () => 'Elliptical, brisk walking, stairs.',
  'no-hard': () => 'Hard running: intervals, tempo, races.',
  'no-downhill-stairs': () => 'Downhill and stairs.',
  'less-downhill': ({ descentM }, format) => `More than ${format.climb(number(descentM))} of descent in one run.`,
  'no-new-ground': () => 'New ground, new hills, new shoes.',
  'no-massage-heat': () => 'Massage, roller, heat or stretching there.',
  'no-painkiller-to-run': () => 'Painkillers to get through a run; questions about them go to a pharmacist or doctor.',
  'help-now': () =>
    'Call for help now: chest pain or pressure, fainting, confusion, overheated and unwell, numb where you sit.',
  'help-today': () =>
    'Be seen the same day: a leg that will not carry you, a pop, a changed shape, a calf swollen and warm, dark urine, a hot red joint, a knock on the head.',
  'help-before-run': () =>
    'Before the next run: swelling, giving way, numbness, one spot on a bone that is tender, pain at night.',
  'help-if-it-lasts': () => 'See a physio if it is not better in two weeks, or keeps coming back.',
}

/** Keys that have words; a test holds every key advice can give against it. */
export const LINE_KEYS = Object.keys(LINES)

export function lineText({ key, detail }: Line, format: Format): string {
  const say = LINES[key]
  if (say === undefined) throw new Error(`no words for the advice line "${key}"`)
  return say(detail, format)
}

const CONDITIONS: Readonly<Record<string, (detail: Detail) => string>> = {
  'emergency-cleared': () => 'until a doctor has cleared it',
  'seen-today': () => 'until a doctor has seen it and cleared it',
  'seen-by-professional': () => 'until a doctor or physio has looked at it',
  'well-for-48-hours': () => 'until two full days are clear',
  'until-better': () => 'until it is better',
  'today-only': () => 'for today',
  'quiet-days': ({ days }) =>
    `until ${number(days) === 1 ? 'one more quiet day is' : `${number(days)} quiet days in a row are`} answered`,
  'quiet-days-and-check': ({ days }) =>
    `until ${number(days) === 1 ? 'one more quiet day is' : `${number(days)} quiet days in a row are`} answered and the self-check is passed`,
  'trial-run': () => 'run-walk trials of at most 30 minutes, until two have gone well',
  'two-good-runs': () => 'until two runs have gone well',
  'load-settles': () => 'while the jump in load settles',
  'as-planned': () => 'as planned',
}

export function phaseText(phase: Phase, format: Format): string {
  const say = CONDITIONS[phase.condition]
  if (say === undefined) throw new Error(`no words for the phase "${phase.condition}"`)
  const days =
    phase.until === null
      ? `from ${format.date(phase.from)}`
      : phase.until === phase.from
        ? format.date(phase.from)
        : `${format.date(phase.from)} to ${format.date(phase.until)}`
  return `${days}: ${ACTIVITY_WORDS[phase.activity]}, ${say(phase.detail)}`
}

export const ACTIVITY_WORDS = {
  'as-planned': 'run',
  modify: 'run less',
  'no-running': 'no running',
  'no-exercise': 'no exercise',
} as const

/** Emergency numbers by country (RULES §5); 112 where none is set. */
const NUMBERS: Readonly<Record<string, string>> = { GB: '999', US: '911', CA: '911', AU: '000' }

export function emergencyNumber(country: string | null): string {
  return NUMBERS[country ?? ''] ?? '112'
}

/** The two branches that come first and alone. */
export function emergencyText(advice: Advice, country: string | null): readonly string[] {
  const call = emergencyNumber(country)
  const where =
    country === null ? ` (${call} in the EU, 999 in the UK, 911 in the US and Canada, 000 in Australia)` : ''
  const cool = advice.emergency === 'heat' ? ' Cool first: shade, cold water over the whole body, fan; then call.' : ''
  if (advice.care === 'emergency') {
    return [
      `Is it there now, or does it come again? Call ${call} now${where}. Do not drive yourself, do not stay alone.${cool}`,
      'Has it passed? No exercise. Be seen by a doctor today; let somebody else drive.',
    ]
  }
  return ['Be seen by a doctor today. No exercise until you have been.', `If it gets worse, call ${call}${where}.`]
}

const QUESTIONS: Readonly<Record<string, (detail: Detail, format: Format) => string>> = {
  'next-morning': (detail, format) =>
    `How was your ${place(detail)} on the morning after ${format.date(String(detail['date']))}? back · not yet · worse`,
  'quiet-day': (detail) =>
    `Was your ${place(detail)} quiet today: at most 1/10, on stairs too, no limp, no painkiller? yes · no`,
  'self-check': (detail) => `Enough quiet days for your ${place(detail)}: do the self-check (sorepoint check).`,
  cleared: (detail) => `Has a professional cleared your ${place(detail)}? (sorepoint clear)`,
  gone: (detail) => `Your ${place(detail)}: gone? Nothing was noted for weeks. yes · no`,
  'confirm-note': (detail) => `An imported note says “${String(detail['words'])}”. Is that a pain note? yes · no`,
  severity: (detail) => `How much does your ${place(detail)} hurt, 0 to 10?`,
  gait: (detail) => `Does your ${place(detail)} change how you run or walk? no · stiff on both sides · yes`,
  trend: (detail) => `In the run, did your ${place(detail)} ease, stay the same or get worse?`,
  quality: (detail) => `Is your ${place(detail)} dull, stiff or sharp?`,
  spread: (detail) => `Your ${place(detail)}: one spot you can put a finger on, or spread out?`,
  side: (detail) => `Your ${place(detail)}: left, right or both?`,
  'knee-part': (detail) => `Which part of your ${place(detail)}: around the kneecap, below it, outer, inner, back?`,
  'daily-life': (detail) => `Does your ${place(detail)} hurt in daily life or on stairs? no · yes`,
  'what-it-is': (detail) => `Your ${place(detail)}: a muscle, a tendon, a joint or the bone, as far as you can tell?`,
  'listed-signs': (detail) =>
    `Your ${place(detail)}: swelling, bruise, giving way, numbness, a pop, pain at night? none of these · which`,
}

export function questionText({ key, detail }: OpenQuestion, format: Format): string {
  const say = QUESTIONS[key]
  if (say === undefined) throw new Error(`no words for the question "${key}"`)
  return say(detail, format)
}
