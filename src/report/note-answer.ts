import type { z } from 'zod'
import type { PainNote } from '../model/pain-note.ts'
import type { note } from '../model/schemas/parts.ts'

/** A note as JSON tells it: the words, and what was understood. */
export function noteAnswer(painNote: PainNote, runId: string | null): z.infer<typeof note> {
  const { symptom } = painNote
  return {
    id: painNote.id,
    date: painNote.date,
    runId,
    text: painNote.text,
    status: painNote.status,
    diary: painNote.diary,
    painFree: painNote.painFree,
    area: symptom.area,
    side: symptom.side,
    spread: symptom.spread,
    severity: symptom.severity,
    severityGuessed: symptom.severityGuessed,
    severityAtStart: symptom.severityAtStart,
    severityAtEnd: symptom.severityAtEnd,
    quality: symptom.quality,
    trend: symptom.trend,
    gait: symptom.gait,
    tissue: symptom.tissue,
    onsetM: symptom.onsetM,
    dailyLife: symptom.dailyLife,
    stairs: symptom.stairs,
    atRest: symptom.atRest,
    disturbsSleep: symptom.disturbsSleep,
    painkiller: symptom.painkiller,
    nextMorning: painNote.nextMorning?.answer ?? null,
    signs: { ...symptom.signs },
    danger: painNote.danger === null ? null : { ...painNote.danger, raisedBy: [...painNote.danger.raisedBy] },
    claims: painNote.claims.map((claim) => ({ ...claim })),
  }
}
