import { ADVISED_WORDS, BOARD_WORDS, boardBesides, boardReasonText } from '#words/board.ts'
import { CLUB_WORDS, SCOPE_WORDS } from '#words/club.ts'
import { SPORT_WORDS } from '#words/names.ts'
import { noteWords } from '#words/note-words.ts'
import { CONDITION_WORDS } from '#words/page.ts'
import type { Format } from '../../../lib/format.ts'
import { type Html, html, NOTHING } from '../../../lib/html.ts'
import type { BoardLine } from '../../../model/board.ts'
import type { PainNote } from '../../../model/pain-note.ts'
import type { Run } from '../../../model/run.ts'
import type { ReportAnswer } from '../../../model/schemas/answers.ts'
import { SCOPES, type Scope } from '../../../model/scope.ts'
import type { Condition } from '../../../model/settings.ts'
import { flagList } from '../../components/flag-list.ts'
import { postForm } from '../../components/forms.ts'
import { STATE_OF, stateShape } from '../../components/state-shape.ts'
import { PAGE_OF } from './members.ts'

/** Whose page it is, and what of it may be gone to. */
export interface OfAthlete {
  readonly name: string
  readonly base: string
  readonly scopes: ReadonlySet<Scope>
}

/** Above each page of another: whose it is, and its parts; those that are not shared say so. */
export function ofAthlete({ name, base, scopes }: OfAthlete, here: Scope, body: Html): Html {
  const part = (scope: Scope): Html => {
    const words = SCOPE_WORDS[scope].link
    if (!scopes.has(scope)) return html`<li class="quiet">${words}: ${CLUB_WORDS.notShared.toLowerCase()}</li>`
    return html`<li><a href="${base}${PAGE_OF[scope]}"${scope === here ? html` aria-current="page"` : NOTHING}>${words}</a></li>`
  }
  return html`<header class="headline"><h1><bdi>${name}</bdi></h1></header><nav class="parts" aria-label="Parts"><ul>${SCOPES.map(part)}</ul></nav>
${body}`
}

/** The line of the board. */
export function overviewView({ row, silentDays }: BoardLine, format: Format, today: string): Html {
  if (row === null) return html`<p>${BOARD_WORDS.notJudged}</p>`
  const { headline } = row.board
  const why = boardReasonText(row, format, today)
  return html`<section class="${STATE_OF[headline]}"><p class="level">${stateShape(headline)} ${ADVISED_WORDS[headline]}</p>${why === null ? NOTHING : html`<p>${why}</p>`}<p class="quiet">${boardBesides(row, silentDays !== null, format, today).join(' · ')}</p></section><p class="quiet">${BOARD_WORDS.why}</p>`
}

type RunLine = Pick<Run, 'date' | 'sport' | 'distanceM' | 'movingS' | 'elapsedS' | 'ascentM'>

/** Figures of the last runs, and what changed fast. */
export function runsView(
  { runs, flags }: { readonly runs: readonly RunLine[]; readonly flags: ReportAnswer['flags'] },
  format: Format,
): Html {
  return html`${flagList(flags, 'What changed fast')}
<section><h2>${CLUB_WORDS.lastRuns}</h2><p class="quiet">${CLUB_WORDS.noTrack}</p>${runs.length === 0 ? html`<p>${CLUB_WORDS.runsNone}</p>` : html`<ul class="looks">${runs.map((run) => runLine(run, format))}</ul>`}</section>`
}

function runLine({ date, sport, distanceM, movingS, elapsedS, ascentM }: RunLine, format: Format): Html {
  const time = movingS ?? elapsedS
  const figures = [
    distanceM === null ? null : format.distance(distanceM),
    time === null ? null : format.duration(time),
    ascentM === null ? null : `climb ${format.climb(ascentM)}`,
  ].filter((figure) => figure !== null)
  return html`<li><span class="day">${format.date(date)}</span> ${SPORT_WORDS[sport]} <span class="quiet">${figures.join(' · ')}</span></li>`
}

/** The runner's words as they are. */
export function painsView(notes: readonly PainNote[], format: Format): Html {
  if (notes.length === 0) return html`<p>${CLUB_WORDS.painsNone}</p>`
  return html`<ul class="looks">${notes.map(
    (note) =>
      html`<li><span class="day">${format.date(note.date)}</span> ${note.text === '' ? NOTHING : html`<q>${note.text}</q> `}<span class="quiet">${noteWords(note, format)}</span></li>`,
  )}</ul>`
}

export function conditionsView(
  {
    conditions,
    painkillerDays,
  }: { readonly conditions: readonly Condition[] | null; readonly painkillerDays: readonly string[] },
  format: Format,
): Html {
  return html`${
    conditions === null
      ? html`<p>${CLUB_WORDS.conditionsNever}</p>`
      : conditions.length === 0
        ? html`<p>${CLUB_WORDS.noConditions}</p>`
        : html`<ul>${conditions.map((each) => html`<li>${CONDITION_WORDS[each]}</li>`)}</ul>`
  }${painkillerDays.length === 0 ? NOTHING : html`<h2>${CLUB_WORDS.painkillers}</h2><ul>${painkillerDays.map((day) => html`<li>${format.date(day)}</li>`)}</ul>`}`
}

export interface NoteForPage {
  readonly name: string
  readonly base: string
  readonly today: string
  /** Why it was not kept. */
  readonly wrong: string | null
  readonly text: string
  readonly isKept: boolean
}

/** A note that somebody writes for a runner. */
export function noteForView({ name, base, today, wrong, text, isKept }: NoteForPage, token: string): Html {
  const fields = html`<p class="field"><label for="note-day">${CLUB_WORDS.noteDay}</label><input id="note-day" type="date" name="day" value="${today}" max="${today}" required></p>
<p class="field"><label for="note-words">${CLUB_WORDS.noteWords}</label><textarea id="note-words" name="text" rows="4" maxlength="2000" required>${text}</textarea></p><p class="acts"><button class="main">${CLUB_WORDS.save}</button></p>`
  return html`${isKept ? html`<p class="notice" role="status">${CLUB_WORDS.noteKept}</p>` : NOTHING}${wrong === null ? NOTHING : html`<p class="wrong" role="alert">${wrong}</p>`}<h2>${CLUB_WORDS.noteFor(name)}</h2><p class="quiet">${CLUB_WORDS.noteForWhy}</p>${postForm(token, `${base}/note`, fields, 'account')}`
}
