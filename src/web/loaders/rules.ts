import { FLAG_WORDS } from '#words/flags/index.ts'
import { RULE_WORDS } from '#words/rules.ts'
import { citation } from '#words/sources.ts'
import { type Explained, explain, explainable } from '../../app/log/explain.ts'
import { plainLetters } from '../../lib/plain-letters.ts'
import { isFlagId } from '../../model/flag.ts'
import type { CatalogueEntry, RulesPage } from '../views/rules.ts'

/** Every flag, rule and source that has all the words, with what stands behind it; without words all of them. */
export function loadRules(words: string): RulesPage {
  const { flags, rules, sources } = explainable()
  const searched = plainLetters(words).split(/\s+/)
  const hasWords = (entry: CatalogueEntry): boolean => {
    const all = plainLetters(
      [entry.id, entry.title, entry.why, entry.limits, ...entry.sources.map(({ text }) => text)].join('\n'),
    )
    return searched.every((word) => all.includes(word))
  }
  const entries = (ids: readonly string[]): readonly CatalogueEntry[] =>
    ids
      .map(explain)
      .flatMap((found) => (found === null ? [] : [entryOf(found)]))
      .filter(hasWords)
  return { words, flags: entries(flags), rules: entries(rules), sources: entries(sources) }
}

function entryOf(found: Explained): CatalogueEntry {
  const { id } = found
  if (found.kind === 'source') {
    const { title, says } = found.source
    return { id, title, why: says, limits: '', thresholds: [], sources: [{ id, text: citation(found.id) }] }
  }
  const words = isFlagId(id) ? FLAG_WORDS[id] : RULE_WORDS[id]
  return {
    id,
    title: words?.title ?? id,
    why: words?.why ?? null,
    limits: words?.limits ?? '',
    thresholds: found.kind === 'flag' ? found.thresholds : [],
    sources: found.sources.map((key) => ({ id: key, text: citation(key) })),
  }
}
