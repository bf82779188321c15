import { HEADLINE_WORDS } from '#words/advice.ts'
import { ELSEWHERE, emptyLogWords, HEADINGS, moreWord, weekLine } from '#words/report.ts'
import { HEADLINE_MARKS } from '../marks.ts'
import type { Paint } from '../paint.ts'
import { SHOWN } from '../shown.ts'
import type { Answer, WeekReport } from '../week-form.ts'
import { heading, item, paragraph } from './lines.ts'

/** Which week, the level's word and shape, the sentence; in an emergency what to do, first and alone. */
export function headline({ analysis, answer, format, athlete = null }: WeekReport, paint: Paint): readonly string[] {
  const state = analysis.advice.headline
  const empty = emptyLogWords(analysis)
  return [
    paint.quiet(`${athlete === null ? '' : `${athlete} · `}${weekLine(analysis, format)}`),
    '',
    paint.headline(state, `${HEADLINE_MARKS[state]} ${HEADLINE_WORDS[state]}`),
    ...paragraph(answer.advice.sentence).map(paint.strong),
    ...(empty === null ? [] : ['', ...paragraph(empty)]),
    ...answer.advice.emergency.flatMap((branch) => ['', ...paragraph(branch)]),
  ]
}

/** What stands before everything else, whatever was typed: it needs a doctor today, or help now. Empty otherwise. */
export function urgentLines({ advice }: Answer, paint: Paint): readonly string[] {
  const { headline: state, care, sentence, emergency } = advice
  if (care !== 'emergency' && care !== 'same-day-care') return []
  return [
    paint.headline(state, `${HEADLINE_MARKS[state]} ${HEADLINE_WORDS[state]}`),
    ...paragraph(sentence).map(paint.strong),
    ...emergency.flatMap((branch) => ['', ...paragraph(branch)]),
    '',
  ]
}

/** Answers that could change the advice. */
export function questions({ advice }: Answer, paint: Paint): readonly string[] {
  if (advice.questions.length === 0) return []
  const more = advice.questions.length - SHOWN.questions
  return [
    heading(HEADINGS.questions, paint),
    ...advice.questions.slice(0, SHOWN.questions).flatMap(({ text }) => item('?', text)),
    ...(more > 0 ? [paint.quiet(`    ${moreWord(more)} (${ELSEWHERE})`)] : []),
  ]
}
