import type { Format } from '../../lib/format.ts'
import { addDays, daysBetween } from '../../lib/local-date.ts'
import type { Advice, Headline, Line } from '../../model/advice.ts'
import type { Detail } from '../../model/flag.ts'
import { figure } from './figure.ts'
import { yourPlace } from './places/your-place.ts'

/** Stands under every report and page, and whatever is handed on. */
export const NOT_MEDICAL_ADVICE = 'This is not medical advice. No clinician has reviewed this.'

/** The level's word, as it stands before the sentence. */
export const HEADLINE_WORDS: Readonly<Record<Headline, string>> = {
  continue: 'Continue',
  modify: 'Modify',
  rest: 'Rest',
  professional: 'See a professional',
  urgent: 'Be seen today',
  emergency: 'Emergency',
}

/** rules.md §5 "Two nets": on top while nobody has answered what words that touch a danger mean. */
const IF_A_SIGN = 'If a sign of the first question below is there now, call the emergency number.'

/** What to do, in the runner's terms, on top. Names care from C2 up, with whom. */
export function headlineSentence(advice: Advice, format: Format): string {
  const asks = advice.reasons.some(({ rule }) => rule === 'danger-question')
  const sentence = dayInOneSentence(advice, format)
  return asks && advice.headline !== 'emergency' ? `${IF_A_SIGN} ${sentence}` : sentence
}

function dayInOneSentence(advice: Advice, format: Format): string {
  const { headline, budget, phases } = advice
  const physio = withWhom(advice)
  if (phases[0]?.condition === 'referred' && headline !== 'rest') {
    return 'How much you run is for a doctor or physio who knows you to say. The warning signs below hold for you too.'
  }
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
      // A place may be quiet before a race has been rested from, or the other way round.
      const running = phases.findIndex(({ activity }) => activity !== 'no-running')
      const last = running === -1 ? phases.at(-1) : phases[running - 1]
      const until = last?.until ?? null
      if (first?.condition === 'referred') return `No running until the one who knows you says so.${physio}`
      if (advice.activity === 'no-exercise') return `No exercise for now.${physio}`
      const place = what === null ? 'it' : what
      if (first?.condition === 'evenings-open')
        return `No running before you say if ${place} was quiet in the evenings since; then one short trial.${physio}`
      if (first?.condition === 'check-first')
        return `No running before the self-check of ${place}; then one short trial.${physio}`
      if (until === null) return `No running for now.${physio}`
      if (until === first?.from) return `No running today.${physio}`
      const then = phases[running]?.condition === 'trial-run' ? ', then one short trial if it has been quiet' : ''
      return `${what === null ? 'No running' : `Keep ${what} quiet: no running`} before ${dayFrom(addDays(until, 1), first?.from ?? until, format)}${then}.${physio}`
    }
    case 'modify': {
      if (phases[0]?.condition === 'trial-run') {
        return `One short trial${what === null ? '' : ` for ${what}`}: at most 30 minutes, running and walking, flat.${physio}`
      }
      if (budget === null) return `Ease off.${physio}`
      const back = advice.reasons.some(({ rule }) => rule === 'after-illness') ? 'Build up again' : 'Ease off'
      const because = what === null ? back : `Ease off for ${what}`
      return `${because}: at most ${format.distance(budget.distanceM)} in the next seven days, no run over ${format.distance(budget.longestRunM)}.${physio}`
    }
    default: {
      if (budget !== null && (advice.reasons.some(({ rule }) => rule === 'return-phase') || isHeldBack(advice))) {
        return `Run, but build up again: at most ${format.distance(budget.distanceM)} in the next seven days, no run over ${format.distance(budget.longestRunM)}.${physio}`
      }
      if (advice.do.some(({ key }) => key === 'hold-longest') && budget !== null) {
        return `Run on, but hold your longest at ${format.distance(budget.longestRunM)}.${physio}`
      }
      if (advice.avoid.some(({ key }) => key === 'less-downhill') && budget?.descentM != null) {
        return `Run on, but go no more than ${format.climb(budget.descentM)} downhill in one run.${physio}`
      }
      return `Run as planned, and keep noting what you feel.${physio}`
    }
  }
}

/** As planned, and yet the runs of a way back still grow: "as planned" alone would say too much. */
const isHeldBack = ({ wayBack, budget }: Advice): boolean =>
  wayBack !== null &&
  budget !== null &&
  budget.longestRunM > 0 &&
  budget.usualLongestM !== null &&
  budget.longestRunM < budget.usualLongestM

/** From C2 up with whom (rules.md §5 "Headline sentence"). */
function withWhom({ care, do: wanted }: Advice): string {
  if (care !== 'book-professional') return ''
  const has = (key: string): boolean => wanted.some((line) => line.key === key)
  if (has('book-doctor')) return ' Book a doctor.'
  return has('tell-who-treats-you') ? ' Tell the physio or doctor who treats you.' : ' Book a physio.'
}

/** A day of the next six by its name; of later ones the name alone might be today's. */
const dayFrom = (day: string, today: string, format: Format): string =>
  daysBetween(today, day) < 7 ? format.weekday(day) : format.date(day)

function painfulPlace({ reasons }: Advice): string | null {
  const first = reasons.find(({ because }) => (because.area ?? null) !== null)
  if (first === undefined) return null
  const { area, side, noteId } = first.because
  const sides = reasons
    .filter(({ because }) => because.area === area && because.noteId === noteId)
    .map(({ because }) => because.side)
  return yourPlace(area, sides.includes('left') && sides.includes('right') ? 'both' : side)
}

const LINES: Readonly<Record<string, (detail: Detail, format: Format) => string>> = {
  'emergency-call': () => 'Call the emergency number if it is there now, or comes again.',
  'same-day-care': () => 'See a doctor today. Do not wait for it to pass.',
  'see-doctor-first': () => 'See a doctor before you run again, and ask about the bone.',
  'see-professional-first': () => 'See a doctor or physio before you run again.',
  'book-physio': () => 'Book a physio and show them this page. Tell them about any race you have in mind.',
  'book-doctor': () => 'Book a doctor and show them this page.',
  'tell-who-treats-you': () => 'Tell the physio or doctor who treats you about this before the next appointment.',
  'ask-run-walk-plan': () => 'Ask the one who cleared you for a plan of running and walking, and keep to its figures.',
  'soreness-course': () =>
    'Soreness after hard work peaks on the second day and is mostly gone by the fourth or fifth. Easy movement helps; running very sore does not.',
  'water-shade': () => 'Drink, rest in the shade, and keep the sun off your head.',
  'danger-first': () =>
    'Answer the first question below. If one of those signs is there now, call for help before you do.',
  'growth-plate': () => 'Growing bones hurt where they grow: a few easier weeks help, and somebody should look once.',
  referred: () => 'Before you change what you run, ask the person who knows you.',
  'rest-fluids': () => 'Rest, drink, and write down the first day without fever or aches.',
  'non-weight-bearing': () =>
    'Only exercise that carries no weight and does not hurt: swimming, or running in deep water.',
  'cross-train': () => 'Other exercise is fine if it does not hurt: cycling, swimming, elliptical, yoga, a brisk walk.',
  'cross-train-off-feet': () =>
    'Other exercise is fine if it does not hurt and keeps you off your feet: swimming, deep-water running, easy cycling.',
  'cross-train-knee': () =>
    'Other exercise is fine if the knee does not notice it: swimming, deep-water running, easy cycling with a high saddle.',
  'cross-train-upper': () => 'Other exercise is fine if it does not hurt: an exercise bike, a walk.',
  'quiet-day-answers': () => 'Each evening, say if it was quiet: 1/10 at most, also on stairs, no limp, no painkiller.',
  'rest-costs-little': () => 'A few days off cost almost no fitness. Running on an early niggle can cost weeks.',
  'trial-run': ({ minutes, longestRunM }, format) =>
    `One trial run: at most ${figure(minutes)} minutes or ${format.distance(figure(longestRunM))}, running and walking in turn. Stop if it stays the same or gets worse.`,
  'hold-longest': ({ longestRunM, distanceM }, format) =>
    `No run longer than ${format.distance(figure(longestRunM))}, and at most ${format.distance(figure(distanceM))} in seven days.`,
  'run-as-planned': ({ longestRunM, distanceM }, format) =>
    figure(distanceM) > 0
      ? `Up to ${format.distance(figure(distanceM))} in seven days, the longest run up to ${format.distance(figure(longestRunM))}.`
      : 'Run as planned.',
  'shorter-week': ({ longestRunM, distanceM }, format) =>
    `At most ${format.distance(figure(distanceM))} in seven days, the longest run at most ${format.distance(figure(longestRunM))}.`,
  'easy-effort': () => 'Run easy: you can talk in whole sentences, effort 4 out of 10 at most.',
  'walk-first': ({ minutes }) => `Walk ${figure(minutes)} to 10 minutes before you run.`,
  'walk-breaks': () => 'Take walk breaks. They cost nothing.',
  'day-between': () => 'Leave a day between runs.',
  'rest-days': ({ days }) =>
    figure(days) === 1 ? 'At least one day without a run.' : `At least ${figure(days)} days without a run.`,
  'warm-up': () =>
    'Warm up by moving: brisk walking, leg swings. Stretching alone does not take soreness away; a gentle stretch after the run is fine.',
  'softer-ground': () => 'Choose softer ground if it is flat and you know it.',
  coping: () =>
    'If it nags, look outward and run from one landmark to the next. If it grows, that is information: stop.',
  'quicker-steps': () => 'Slightly shorter, quicker steps can take load off. Never use them to hide a limp.',
  'easy-movement': () => 'Easy movement helps sore legs more than the couch: a walk, gentle cycling.',
  'roller-massage': () =>
    'Foam roller, gentle massage, a warm bath or a cold one: they ease soreness, they do not remove it.',
  'eat-and-drink': () => 'Drink, and eat enough: carbohydrate and protein, and a good night of sleep.',
  'protect-load-ice': () =>
    'Protect it, move it as far as it does not hurt, cool it for ten minutes, a light bandage, put it up.',
  'protect-no-ice': () => 'Protect it, move it as far as it does not hurt, put it up. No ice where the skin is numb.',
  'protect-unload': () => 'Protect it: no load that hurts. Cool it for ten minutes, put it up.',
  'ask-next-morning': () => 'Say next morning how it was: back to usual, not yet, or worse.',
  'hint-neck': () => 'Neck: loose shoulders, low hands. It may be the way you hold yourself when tired.',
  'hint-shoulder': () => 'Shoulder: loose arms, low hands. It may be the way you hold yourself when tired.',
  'hint-lower-back': () =>
    'Low back: it may be a trunk that is still getting stronger; core and one-leg strength twice a week.',
  'hint-hip': () => 'Hip: say which part hurts: front, outer side, groin or buttock. The advice differs.',
  'hint-hip-front': () => 'Front of the hip: it may be tight from sitting. Warm up longer, stand up more often.',
  'hint-hip-outer': () => 'Outer hip: it may be an irritated bursa. Do not lie on that side.',
  'hint-knee': () => 'Knee: say which part hurts. The advice differs.',
  'hint-kneecap': () =>
    'Around the kneecap: it may be the joint behind it. Shorter, quicker steps, and thigh strength in both legs.',
  'hint-outer-knee': () => 'Outside of the knee: it may be the band along the thigh. A physio can tell.',
  'hint-patellar-tendon': () => 'Below the kneecap: it may be the tendon. Steady strength work, no jumps.',
  'hint-shin': () => 'Shin: it may be shin splints. If one spot is sore to press, say so.',
  'hint-achilles': () =>
    'Achilles: it may be the tendon. Flat ground, no hills, and slow heel raises as long as they do not hurt.',
  'hint-ankle': () => 'Ankle: it may be a sprain. If it came with a twist or a fall, say so.',
  'hint-foot': () => 'Foot: look for tight laces and worn shoes. If one spot is sore to press, say so.',
  'hint-heel': () => 'Heel: if the first steps of the day are the worst, it may be the plantar fascia.',
  'hint-plantar-fascia': () => 'Sole: it may be the plantar fascia. Firm shoes, roll the sole, keep the load even.',
  'look-at-shoes': () => 'Numb toes: loosen the laces and see if the shoe is too tight or too short.',
  'speaks-for-running': (detail) =>
    `What speaks for running here: ${listOf(speakingFor(detail))}. If one of them changes, stop.`,
  'test-before-run': () =>
    'Not sure before a run? Walk, squat on each leg, hop on each foot. Pain, or one side worse than the other: no run today.',
  'last-mile': () => 'A missed last kilometre costs nothing. If it starts to grow, turn round and walk home.',
  'easy-heart-rate': ({ fromBpm, untilBpm }) =>
    `Easy is 60 to 70 % of your maximum heart rate: ${figure(fromBpm)} to ${figure(untilBpm)} beats a minute.`,
  'form-check': () =>
    'Knees: have a coach or physio look at your stride. A foot that lands far ahead loads the knee; it belongs under the body.',
  'adaptation-in-rest': () => 'Legs get stronger in the rest after a run, not in the run.',
  'race-talk': () =>
    'If a race or a goal makes you want to run through this, talk it through with a physio or coach first.',
  'mostly-overuse': () =>
    'Seven to eight of ten running injuries come from more than the body is used to, not from one bad step.',
  'quarter-of-runners': () =>
    'You are not alone: of 1,049 runners asked before a race, about a quarter had pain somewhere.',
  'coach-heel-raises': () =>
    'A coach would add: slow heel raises every second day, on both feet first, as long as it stays at 3/10 or less and is back to usual next morning.',
  'coach-bone': () =>
    'A coach would add: tell the doctor about earlier stress fractures, whether you eat enough, and whether your periods have become rare or stopped.',
  'no-exercise': () => 'Any exercise.',
  'do-not-drive': () => 'Driving yourself.',
  'no-running': () => 'Running, even a short one.',
  'no-weight-bearing-exercise': () => 'Elliptical, brisk walks, stairs for exercise.',
  'no-hard': () => 'Hard running: intervals, tempo, races.',
  'no-downhill-stairs': () => 'Downhill and stairs.',
  'less-downhill': ({ descentM }, format) =>
    figure(descentM) > 0 ? `More than ${format.climb(figure(descentM))} of descent in one run.` : 'Downhill.',
  'no-new-ground': () => 'New ground, new hills, new shoes.',
  'no-massage-heat': () => 'Massage, roller, heat or stretching there.',
  'no-painkiller-to-run': () =>
    'Painkillers to get through a run. Questions about them are for a pharmacist or doctor.',
  'help-now': () =>
    'Call for help now: chest pain or pressure, fainting, confusion, overheated and unwell, numb between the legs.',
  'help-today': () =>
    'See a doctor the same day: you cannot put weight on it, a pop, it looks out of shape, one calf swollen and warm, dark urine, a hot red joint, a knock to the head.',
  'help-before-run': () =>
    'Ask a doctor or physio before the next run: swelling, giving way, numbness, one spot on a bone that is sore to press, pain that wakes you.',
  'help-if-it-lasts': () => 'See a physio if it is not better in two weeks, or keeps coming back.',
}

/** Those of the five signs that hold. */
const speakingFor = ({ mild, dull, eases, stride, back }: Detail): readonly string[] => [
  ...(mild === true ? ['it is mild'] : []),
  ...(dull === true ? ['dull or stiff, not sharp'] : []),
  ...(eases === true ? ['it eases as you run'] : []),
  ...(stride === true ? ['your stride is the same'] : []),
  ...(back === true ? ['next morning it was back to usual'] : []),
]

const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Keys that have words; a test holds every key advice can give against it. */
export const LINE_KEYS = Object.keys(LINES)

/** A line of "do", "leave out" or "when to seek help". @throws {Error} for a key without words */
export function lineText({ key, detail }: Line, format: Format): string {
  const say = LINES[key]
  if (say === undefined) throw new Error(`no words for the advice line "${key}"`)
  return say(detail, format)
}

/** Emergency numbers by country (rules.md §5); 112 where none is set. */
const NUMBERS: Readonly<Record<string, string>> = { GB: '999', US: '911', CA: '911', AU: '000' }

/** The number to call. @param country ISO 3166 code of two letters */
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
  return [
    'Ring your doctor, or an out-of-hours service, and tell them what you noted here.',
    `If it gets worse, or you are short of breath, faint or confused, call ${call}${where}.`,
  ]
}
