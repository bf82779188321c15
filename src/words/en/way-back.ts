import type { Format } from '../../lib/format.ts'
import type { PromisedDay, WayBackStep } from '../../model/way-back.ts'
import { yourPlace } from './places/your-place.ts'

/** Over the staircase. */
export const WAY_BACK_WORDS = {
  heading: 'The way back',
  /** Where the steps stand in a calendar. */
  calendarName: 'Way back to running',
  toCalendar: 'Put it into your calendar',
  /** Under the staircase: what the dates stand on. */
  note: 'Each date stands if the step before went well: at most 2/10, stride as usual, back to usual next morning. If not, go back a step.',
} as const

/** A step in a few words: its name in a calendar. */
export function stepName({ kind, longestRunM, detail }: WayBackStep, format: Format): string {
  const length = longestRunM === null ? '' : ` of at most ${format.distance(longestRunM)}`
  switch (kind) {
    case 'seen':
      return detail['who'] === 'doctor' ? 'See a doctor' : 'See a doctor or physio'
    case 'rest':
      return 'No running'
    case 'check':
      return 'Self-check'
    case 'trial':
      return detail['byPlan'] === true ? 'First run, by the plan of the one who treats you' : `Trial run${length}`
    case 'next-run':
      return detail['byPlan'] === true ? 'Run by the plan of the one who treats you' : `Run${length}`
    default:
      return `Your usual longest again: ${length.replace(' of ', '')}`
  }
}

/** What a step takes. */
function stepTakes(step: WayBackStep, format: Format): string {
  const { kind, detail } = step
  switch (kind) {
    case 'seen':
      return 'and record what they say. No date before that'
    case 'rest': {
      const open = dates(detail['open'], format)
      if (open !== '')
        return `say if these evenings were quiet: ${open}. Quiet is at most 1/10, also on stairs, no limp, no painkiller`
      const days = Number(detail['days'])
      return days === 1
        ? 'and one quiet evening: at most 1/10, also on stairs, no limp, no painkiller'
        : `and ${days} quiet evenings in a row: at most 1/10, also on stairs, no limp, no painkiller`
    }
    case 'check':
      return 'where nothing hurts'
    case 'trial':
      if (step.from === null) return 'at most 30 minutes, after they let you run'
      return detail['byPlan'] === true ? 'no figures of ours' : 'at most 30 minutes, running and walking, flat'
    default:
      return detail['byPlan'] === true ? 'no figures of ours' : 'if the run before went well'
  }
}

const dates = (list: unknown, format: Format): string =>
  String(list ?? '')
    .split(' ')
    .filter((date) => date !== '')
    .map((date) => format.date(date))
    .join(', ')

/** A step in one line: its day, what it is, what it takes, what the week leaves. */
export function stepText(step: WayBackStep, format: Format): string {
  const day = step.from === null ? '' : `${step.kind === 'rest' ? 'From' : 'Not before'} ${format.date(step.from)}: `
  const left = step.weekLeftM === null ? '' : `; the week has ${format.distance(step.weekLeftM)} left`
  return `${day}${stepName(step, format)}, ${stepTakes(step, format)}${left}.`
}

/** Whose way back. */
export const wayBackHeading = ({ area, side }: { readonly area: unknown; readonly side: unknown }): string =>
  area === null ? WAY_BACK_WORDS.heading : `${WAY_BACK_WORDS.heading} for ${yourPlace(area, side)}`

/** What the first day named waits for. */
export function promisedIf({ condition, detail }: PromisedDay, format: Format): string {
  const open = dates(detail['open'], format)
  const quiet =
    open === ''
      ? 'the days until then are quiet: at most 1/10, also on stairs, no limp, no painkiller'
      : `they were quiet: ${open}`
  switch (condition) {
    case 'quiet-days-and-check':
      return `${quiet}, and the self-check does not hurt`
    case 'check-first':
      return 'the self-check does not hurt'
    case 'quiet-days':
    case 'evenings-open':
      return quiet
    default:
      return 'nothing hurts'
  }
}
