import type { z } from 'zod'
import { FLAG_WORDS, notEnoughText } from '#words/flags/index.ts'
import { citation } from '#words/sources.ts'
import type { Format } from '../lib/format.ts'
import type { Finding, NotEnough } from '../model/flag.ts'
import type { finding, notEnough, source } from '../model/schemas/parts.ts'
import { isSourceKey } from '../model/sources.ts'

/** A source key with its citation. */
export function sourceAnswer(key: string): z.infer<typeof source> {
  return { id: key, text: isSourceKey(key) ? citation(key) : key }
}

/** A raised flag as JSON tells it: figures in SI, the sentence in the runner's units. */
export function findingAnswer(raised: Finding, format: Format): z.infer<typeof finding> {
  const { id, level, date, runId, week, value, baseline, ratio, threshold, unit, confidence, borderline } = raised
  const words = FLAG_WORDS[id]
  return {
    id,
    level,
    date,
    runId,
    week,
    value,
    baseline,
    ratio,
    threshold,
    unit,
    confidence,
    borderline,
    title: words.title,
    message: words.message(raised, format),
    sources: raised.sources.map(sourceAnswer),
  }
}

/** A flag that could not be judged as JSON tells it. */
export function notEnoughAnswer({ id, why, detail }: NotEnough): z.infer<typeof notEnough> {
  return { id, why: notEnoughText(id, why, detail) }
}
