import { STEP_WORDS } from '#words/names.ts'
import { placeName } from '#words/pain.ts'
import { GONE_QUESTION, inARow, lastNoted, SUGGESTED, since } from '#words/report.ts'
import type { Format } from '../lib/format.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Episode } from '../model/episode.ts'
import type { PainNote } from '../model/pain-note.ts'

/** One place that hurts, as every form tells it; text not yet escaped. */
export interface PlaceLine {
  readonly episode: Episode
  readonly name: string
  readonly state: string
  /** Oldest first. */
  readonly notes: readonly PainNote[]
}

/** Places that still set something, or have a question open. */
export function placesShown({ episodes, notes }: Analysis, format: Format): readonly PlaceLine[] {
  return episodes.filter(({ open, askIfGone }) => open || askIfGone).map((episode) => placeLine(episode, notes, format))
}

/** @param notes those of the analysis; the place's own are picked */
export function placeLine(episode: Episode, notes: readonly PainNote[], format: Format): PlaceLine {
  return {
    episode,
    name: placeName(episode.area, episode.side),
    state: episode.open
      ? [
          STEP_WORDS[episode.step],
          ...(episode.runsInRow > 1 ? [inARow(episode.runsInRow)] : []),
          since(format.date(episode.firstDate)),
        ].join(' · ')
      : `${episode.askIfGone ? GONE_QUESTION : STEP_WORDS.closed} · ${lastNoted(format.date(episode.lastDate))}`,
    notes: notes.filter(({ id }) => episode.noteIds.includes(id)),
  }
}

/** `4/10`, `0/10` for a pain-free note, `~3/10` read from words, `?/10` where nothing tells. */
export function severityOf({ painFree, symptom }: PainNote): string {
  const { severity, severityGuessed } = symptom
  if (painFree) return '0/10'
  return severity === null ? '?/10' : `${severityGuessed ? '~' : ''}${severity}/10`
}

/** The worst of some notes: `4/10`. */
export function painOf(notes: readonly PainNote[]): string {
  const worst = notes.toSorted(
    (one, other) =>
      Number(one.painFree) - Number(other.painFree) || (other.symptom.severity ?? -1) - (one.symptom.severity ?? -1),
  )[0]
  return worst === undefined ? '' : severityOf(worst)
}

/** The runner's words in quotation marks, and whether they confirmed the note. */
export function noteWords({ text, status }: PainNote): string {
  return [text === '' ? '' : `“${text}”`, status === 'suggested' ? `(${SUGGESTED})` : '']
    .filter((part) => part !== '')
    .join(' ')
}
