import { DAY_RULES } from '../../advice/day-rules.ts'
import { PAIN_RULES } from '../../advice/pain-rules.ts'
import { FLAGS } from '../../load/index.ts'
import { isFlagId } from '../../model/flag.ts'
import { isSourceKey, SOURCES, type Source, type SourceKey } from '../../model/sources.ts'

/** What stands behind an id: a load flag, a rule or a source. Words are the edge's to add. */
export type Explained =
  | {
      readonly kind: 'flag'
      readonly id: string
      readonly thresholds: readonly {
        readonly name: string
        readonly value: number
        readonly unit: string
        readonly source: SourceKey
      }[]
      readonly sources: readonly SourceKey[]
    }
  | {
      readonly kind: 'rule'
      readonly id: string
      /** Rows of the articles, resolutions and safety properties it carries. */
      readonly articles: readonly string[]
      readonly sources: readonly SourceKey[]
    }
  | { readonly kind: 'source'; readonly id: SourceKey; readonly source: Source }

/**
 * What stands behind the id of a flag, a rule or a source: thresholds with their unit and source, rows of the articles. Null for
 * an id nobody has; `explainable` lists them all.
 */
export function explain(id: string): Explained | null {
  if (isFlagId(id)) {
    const flag = FLAGS.find((each) => each.id === id)
    if (flag === undefined) return null
    const thresholds = Object.entries(flag.thresholds).map(([name, { value, unit, source }]) => ({
      name,
      value,
      unit,
      source,
    }))
    return { kind: 'flag', id, thresholds, sources: flag.sources }
  }
  const rule = [...PAIN_RULES, ...DAY_RULES].find((each) => each.id === id)
  if (rule !== undefined) return { kind: 'rule', id, articles: rule.requirements, sources: rule.sources }
  return isSourceKey(id) ? { kind: 'source', id, source: SOURCES[id] } : null
}

/** Every id that can be explained. */
export function explainable(): {
  readonly flags: readonly string[]
  readonly rules: readonly string[]
  readonly sources: readonly string[]
} {
  return {
    flags: FLAGS.map(({ id }) => id),
    rules: [...PAIN_RULES, ...DAY_RULES].map(({ id }) => id),
    sources: Object.keys(SOURCES),
  }
}
