import { ADVISED_WORDS, BOARD_WORDS, boardBesides, boardReasonText, WANTED_WORDS } from '#words/board.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { type BoardLine, type BoardView, WORDS_WANTED, type WordWanted } from '../../model/board.ts'
import { STATE_OF, stateShape } from '../components/state-shape.ts'

export interface BoardPageData {
  readonly view: BoardView
  readonly format: Format
  /** Where the board stands, without a query. */
  readonly path: string
  /** Where an athlete's own pages begin; null for one of whom the board alone is shared. */
  readonly addressOf: (athlete: string) => string | null
}

/** Who needs a word, the gravest first, and nothing that was not shared. */
export function boardView(data: BoardPageData): Html {
  const { view } = data
  const all = WORDS_WANTED.reduce((sum, word) => sum + view.counts[word], 0)
  const title = html`<header class="headline"><h1>${BOARD_WORDS.title}</h1><p>${all === 0 ? NOTHING : BOARD_WORDS.counted(all - view.counts.none, all)}</p></header>`
  if (all === 0) {
    const words = view.group === null ? BOARD_WORDS.empty : BOARD_WORDS.nobodyIn
    return html`${title}${groupLinks(data)}<p>${words}</p>`
  }
  return html`${title}${groupLinks(data)}
${WORDS_WANTED.map((word) => section(word, data))}
${pageLinks(data)}
<p class="quiet">${BOARD_WORDS.why}</p>`
}

function section(word: WordWanted, data: BoardPageData): Html {
  const lines = data.view.lines.filter(({ wanted }) => wanted === word)
  if (lines.length === 0) return NOTHING
  const id = `board-${word}`
  return html`<section class="board" aria-labelledby="${id}"><h2 id="${id}">${WANTED_WORDS[word]} <span class="quiet">${data.view.counts[word]}</span></h2><ul>${lines.map((each) => line(each, data))}</ul></section>`
}

function line({ member, row, silentDays }: BoardLine, { view, format, addressOf }: BoardPageData): Html {
  const { name, athlete } = member
  const address = addressOf(athlete)
  const heading = address === null ? html`<bdi>${name}</bdi>` : html`<a href="${address}/"><bdi>${name}</bdi></a>`
  if (row === null) return html`<li><h3>${heading}</h3><p class="quiet">${BOARD_WORDS.notJudged}</p></li>`
  const { headline } = row.board
  const why = boardReasonText(row, format, view.today)
  const besides = boardBesides(row, silentDays !== null, format, view.today)
  return html`<li class="${STATE_OF[headline]}"><h3>${heading}</h3><p class="level">${stateShape(headline)} ${ADVISED_WORDS[headline]}</p>${why === null ? NOTHING : html`<p class="why">${why}</p>`}<p class="quiet">${besides.join(' · ')}</p></li>`
}

function groupLinks({ view, path }: BoardPageData): Html {
  if (view.groups.length === 0) return NOTHING
  const link = (group: string | null): Html => {
    const here = group === view.group ? html` aria-current="page"` : NOTHING
    return html`<li><a href="${addressOfPage(path, group, 1)}"${here}><bdi>${group ?? BOARD_WORDS.everybody}</bdi></a></li>`
  }
  return html`<nav class="groups" aria-label="Groups"><ul>${[null, ...view.groups].map(link)}</ul></nav>`
}

function pageLinks({ view, path }: BoardPageData): Html {
  const { page, pages, group } = view
  if (pages === 1) return NOTHING
  const step = (to: number, words: string, rel: string): Html =>
    to < 1 || to > pages
      ? html`<span class="button off">${words}</span>`
      : html`<a class="button" rel="${rel}" href="${addressOfPage(path, group, to)}">${words}</a>`
  return html`<nav class="steps" aria-label="Pages of the board">${step(page - 1, '← Before', 'prev')}<p>${page} of ${pages}</p>${step(page + 1, 'After →', 'next')}</nav>`
}

function addressOfPage(path: string, group: string | null, page: number): string {
  const query = new URLSearchParams({
    ...(group === null ? {} : { group }),
    ...(page === 1 ? {} : { page: String(page) }),
  })
  return query.size === 0 ? path : `${path}?${query}`
}
