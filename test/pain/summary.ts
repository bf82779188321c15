import type { Symptom } from '../../src/model/symptom.ts'
import type { ParsedNote } from '../../src/pain/symptom/parse-note.ts'

/**
 * A parsed note in one line, as the phrase table writes it: `diary`, or places joined by ` & `, each
 * `side area, severity (~ guessed), then whatever is known, +sign reported, -sign denied`.
 */
export function summary({ diary, symptoms, nextMorning }: ParsedNote): string {
  if (diary) return 'diary'
  const places = symptoms.map(place).join(' & ')
  return nextMorning === null ? places : `${places} | morning ${nextMorning.answer}`
}

function place(symptom: Symptom): string {
  const s = symptom
  const known = (name: string, value: string): string[] =>
    value === 'unknown' ? [] : [value === 'yes' ? name : `no ${name}`]
  return [
    `${s.side === null ? '' : `${s.side} `}${s.area ?? 'somewhere'}`,
    s.severity === null ? [] : `${s.severityGuessed ? '~' : ''}${s.severity}`,
    s.severityAtStart === null ? [] : `start ${s.severityAtStart}`,
    s.severityAtEnd === null ? [] : `end ${s.severityAtEnd}`,
    s.severityNextMorning === null ? [] : `next ${s.severityNextMorning}`,
    s.quality ?? [],
    s.spread ?? [],
    s.trend ?? [],
    s.notRunSince ? 'not run since' : [],
    s.onsetM === null ? [] : `from ${s.onsetM} m`,
    s.gait === null ? [] : `gait ${s.gait}`,
    s.tissueSaid ? `tissue ${s.tissue}` : [],
    known('sudden', s.suddenOnset),
    known('daily', s.dailyLife),
    known('stairs', s.stairs),
    known('rest', s.atRest),
    known('sleep', s.disturbsSleep),
    known('painkiller', s.painkiller),
    known('after', s.afterRun),
    s.trigger === null ? [] : `${s.trigger}${s.hoursAfterTrigger === null ? '' : ` ${s.hoursAfterTrigger} h`}`,
    known('unsure', s.unsure),
    Object.entries(s.signs)
      .map(([sign, reported]) => `${reported ? '+' : '-'}${sign}`)
      .sort(),
  ]
    .flat()
    .join(', ')
}
