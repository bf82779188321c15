import type { EpisodeHistory, PainOfRun } from '../../model/episode-history.ts'

/** Pain on runs for the load flags: one entry a run and place, the highest severity of its notes, oldest first. */
export function painOfRuns(histories: readonly EpisodeHistory[]): readonly PainOfRun[] {
  const byRun = new Map<string, PainOfRun>()
  for (const { region, side, notes } of histories) {
    for (const { note, runId, runsInRow } of notes) {
      if (runId === null || note.painFree || runsInRow === 0) continue
      const place = `${region}:${side ?? '-'}`
      const key = `${runId} ${place}`
      const known = byRun.get(key)
      const { severity, severityGuessed, side: painSide } = note.symptom
      const top = highest(known?.severity ?? null, severity)
      const stated = !severityGuessed && severity !== null && severity === top
      byRun.set(key, {
        date: known?.date ?? note.date,
        runId,
        place,
        severity: top,
        severityGuessed: !stated && !(known?.severityGuessed === false && known.severity === top),
        oneSided: known?.oneSided === true || painSide === 'left' || painSide === 'right',
        runsInRow: Math.max(known?.runsInRow ?? 0, runsInRow),
        noteId: known?.noteId ?? note.id,
      })
    }
  }
  return [...byRun.values()].sort((a, b) => (a.date === b.date ? order(a, b) : a.date < b.date ? -1 : 1))
}

const order = (a: PainOfRun, b: PainOfRun): number => (`${a.runId} ${a.place}` < `${b.runId} ${b.place}` ? -1 : 1)

const highest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b)
