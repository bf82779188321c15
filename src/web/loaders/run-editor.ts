import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { RUN_EDIT_WORDS, RUN_FIELD_WRONG } from '#words/run-edit.ts'
import type { RunCorrections } from '../../app/runs/edit-run.ts'
import {
  CORRECTIONS,
  checkCorrections,
  OPTION_OF_FIELD,
  type TypedCorrections,
} from '../../app/runs/run-corrections.ts'
import { wornShoes } from '../../app/runs/shoes.ts'
import { clockLength } from '../../lib/clock-length.ts'
import type { Format } from '../../lib/format.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { Run } from '../../model/run.ts'
import { type EditedField, RUN_FIELDS, type RunField } from '../../model/run-edit.ts'
import type { Sport } from '../../model/sport.ts'
import { mostly, type Surface } from '../../model/surface.ts'
import type { RunEditor } from '../components/run-editor.ts'
import type { RequestView } from '../request-view.ts'

type Texts = Readonly<Partial<Record<RunField, string>>>

/** The run as its form shows it, or the form as it was sent with what is wrong in it. */
export function runEditorOf(
  run: Run,
  { log, today, format }: Pick<RequestView, 'log' | 'today' | 'format'>,
  sent: { readonly values: Texts; readonly wrong: Texts } | null = null,
): RunEditor {
  return {
    id: run.id,
    values: { ...shownFields(run, format), ...sent?.values },
    wrong: sent?.wrong ?? {},
    corrected: RUN_FIELDS.flatMap((field) => {
      const edited = run.edited[field]
      // Left out has its own button.
      if (edited === undefined || field === 'counted') return []
      return [{ field, was: valueWords(field, edited.was, format), is: valueWords(field, edited.is, format) }]
    }),
    isLeftOut: run.leftOut,
    shoes: wornShoes(log.runs, log.settings, today),
  }
}

/**
 * What a form corrects: a field that stands as it was shown is left as it is, so that no figure is rounded by being
 * looked at; one that was emptied is as recorded again.
 */
export function correctionsIn(
  form: URLSearchParams,
  run: Run,
  { today, format }: Pick<RequestView, 'today' | 'format'>,
): Result<RunCorrections, { readonly values: Texts; readonly wrong: Texts }> {
  const shown = shownFields(run, format)
  const values: [RunField, string][] = []
  const asRecorded: RunField[] = []
  const wrong: [RunField, string][] = []
  const typed: Record<string, string> = {}
  for (const field of RUN_FIELDS) {
    const given = form.get(field)?.trim()
    const option = OPTION_OF_FIELD.get(field)
    if (given === undefined || option === undefined) continue
    values.push([field, given])
    if (given === shown[field]) continue
    if (given === '' && run.edited[field] !== undefined) asRecorded.push(field)
    else if (given === '' && field !== 'title' && field !== 'shoe') wrong.push([field, RUN_EDIT_WORDS.empty])
    else typed[option] = given
  }
  const checked = checkCorrections(typed as TypedCorrections, { run, units: format.units, today })
  if (!checked.ok) {
    for (const { option, typed: given } of checked.error) {
      const { field } = CORRECTIONS[option]
      wrong.push([field, RUN_FIELD_WRONG[field](given)])
    }
  }
  if (!checked.ok || wrong.length > 0)
    return err({ values: Object.fromEntries(values), wrong: Object.fromEntries(wrong) })
  return ok({ values: checked.value, asRecorded })
}

/** Each field as it is typed; empty where it is not known. */
function shownFields(run: Run, format: Format): Texts {
  const height = (metres: number | null): string =>
    metres === null ? '' : `${Math.round(format.heightIn(metres))} ${format.climbUnit}`
  return {
    title: run.title ?? '',
    sport: run.sport,
    surface: mostly(run.surface) ?? '',
    distanceM: run.distanceM === null ? '' : `${format.lengthIn(run.distanceM).toFixed(2)} ${format.units}`,
    movingS: run.movingS === null ? '' : clockLength(run.movingS),
    ascentM: height(run.ascentM),
    descentM: height(run.descentM),
    start: `${run.date} ${format.clock(run.startMs, run.zone)}`,
    race: run.race === null ? '' : run.race ? 'yes' : 'no',
    rpe: run.rpe === null ? '' : String(Math.round(run.rpe)),
    shoe: run.shoe ?? '',
  }
}

/** A value as a runner reads it. */
function valueWords(field: RunField, value: EditedField['was'], format: Format): string {
  if (value === null || value === '') return RUN_EDIT_WORDS.nothing
  if (typeof value === 'boolean') return value ? RUN_EDIT_WORDS.yes : RUN_EDIT_WORDS.no
  if (field === 'sport') return SPORT_WORDS[value as Sport] ?? String(value)
  if (field === 'surface') return SURFACE_WORDS[value as Surface] ?? String(value)
  if (typeof value === 'string') return field === 'start' ? value.replace('T', ' ').slice(0, 16) : value
  if (field === 'distanceM') return format.distance(value)
  if (field === 'movingS') return clockLength(value)
  if (field === 'ascentM' || field === 'descentM') return format.climb(value)
  return format.number(value)
}
