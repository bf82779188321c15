import { RUN_CHART_WORDS } from '#words/charts.ts'
import { placeName } from '#words/pain.ts'
import { cursorGroup } from '../../drawings/cursor-group.ts'
import { WIDTHS } from '../../drawings/frame.ts'
import { courseOf } from '../../drawings/run/course.ts'
import { type OnsetMark, runRows, stepWords, unitMetres } from '../../drawings/run/run-rows.ts'
import { splitsOf } from '../../drawings/run/splits.ts'
import { track } from '../../drawings/run/track.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Samples } from '../../model/samples.ts'

/**
 * A run's own way: the track and what was measured along it under one cursor, and its splits.
 * @param positions the samples with the positions that are shown; null for none
 */
export function runDrawn(
  samples: Samples,
  positions: Samples | null,
  notes: readonly PainNote[],
  format: Format,
): Html {
  const course = courseOf(samples)
  if (course === null) return NOTHING
  const onsets = notes.flatMap(({ symptom, status, painFree }): readonly OnsetMark[] =>
    symptom.onsetM === null || painFree || status === 'dismissed'
      ? []
      : [{ alongM: symptom.onsetM, name: RUN_CHART_WORDS.began(placeName(symptom.area, symptom.side)) }],
  )
  const rows = runRows(course, onsets, format)
  const shape = positions === null ? null : track(samples, positions, course, onsets, format)
  if (rows.length === 0 && shape === null) return NOTHING
  const drawings = rows.map(
    ({ title, text, draw }) =>
      html`<figure><figcaption><b>${title}</b></figcaption><p class="unseen">${text}</p><div class="wide" aria-hidden="true">${draw(WIDTHS.wide)}</div><div class="narrow" aria-hidden="true">${draw(WIDTHS.narrow)}</div></figure>`,
  )
  const title = RUN_CHART_WORDS.title
  return html`<section class="drawing"><h2>${title}</h2>${cursorGroup(title, stepWords(course, format), [shape ?? NOTHING, ...drawings])}
${positions === samples ? NOTHING : html`<p class="quiet">${RUN_CHART_WORDS.hidden}</p>`}
${onsets.length === 0 ? NOTHING : html`<p class="quiet">${onsets.map(({ alongM, name }) => `${name}: ${format.distance(alongM)}`).join(' · ')}</p>`}
${splits(samples, format)}</section>`
}

/** Each kilometre or mile; the text twin of the rows. */
function splits(samples: Samples, format: Format): Html {
  const those = splitsOf(samples, unitMetres(format))
  if (those.length === 0) return NOTHING
  const rows = those.map(({ fromM, toM, movingS, heightM, hrBpm }) => {
    const cells = [
      movingS > 0 ? format.pace((toM - fromM) / movingS) : '–',
      heightM === null ? '–' : RUN_CHART_WORDS.change(heightM, format),
      hrBpm === null ? '–' : format.number(hrBpm),
    ]
    return html`<tr><th scope="row">${format.distance(toM)}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`
  })
  const [way, pace, height, beats] = RUN_CHART_WORDS.splitHead
  return html`<details class="figures-table"><summary>${RUN_CHART_WORDS.splits}</summary><div class="scroll" tabindex="0" role="region" aria-label="${RUN_CHART_WORDS.splits}"><table><thead><tr>${[way, pace, height, beats].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></details>`
}
