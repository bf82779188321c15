import type { Run } from '../../model/run.ts'

/** Words of a race, as titles and notes have them in the languages that exports come in. */
const RACE =
  /(?<![\p{L}\p{N}-])(?:(?:half|semi|demi|ultra|mezza|media|halv|halve)?[ -]?(?:marathon|maratona|marat[oó]n|maraton)|halbmarathon|park ?run|race|raced|racing|ultra(?:[ -]?trail)?|wettkampf|wettlauf|volkslauf|stadtlauf|compétition|competition|carrera popular|gara|tävling|závod|wedstrijd)(?![\p{L}\p{N}])/giu

/** Right before the word: another day's race, somebody else's, or none. */
const NOT_BEFORE =
  /(?:\b(?:no|not|non|never|without|instead of|missed|skipped|cancell?ed|before|after|pre|post|for|towards?|until|till|to|next|tomorrow(?:'s|’s)?|last (?:week|weekend|month|year)(?:'s|’s)?|yesterday(?:'s|’s)?|since|from|like|watch|watched|watching|cheer(?:ed|ing)?|volunteer(?:ed|ing)?|marshall?(?:ed|ing)?|support(?:ed|ing)?|virtual|fake|dream(?:ing|t)?|of|upcoming)(?:\s+(?:at|of|the|a|an|my|our|his|her|their|this|that|for|from|on|any|upcoming|next|spring|autumn|fall|summer|winter|sunday(?:'s|’s)?|saturday(?:'s|’s)?|berlin|london|boston|paris|new york|chicago|city|real|full|half|local|first|\d+ ?k(?:m)?))*|(?:n't|n’t)(?:\s+(?:a|the|my|really|run|do|much of a))*)[\s-]*$/iu

/** Right after it: training for it, its clothes, its town. */
const NOT_AFTER =
  /^[\s,:–-]*(?:pace|paced?|effort|prep(?:aration)?|training|train|plan|week|weekend|block|build|builds?|practice|rehearsal|simulation|simulator|sim|shoes?|flats?|kit|legs?|recce|reccy|route|course|expo|bib|shakeout|shake-out|recovery|distance|specific|hopes?|dreams?|countdown|tempo|workout|session|intervals?|preview|in \d+ (?:days?|weeks?|months?)|is (?:in|on|next|tomorrow|cancell?ed)|(?:was )?cancell?ed|tomorrow|next|weight|easy|slow|light|boost|fit|park|street|st|road|rd|avenue|ave|club|group|crew|\d+ (?:days?|weeks?) (?:out|to go|away)|minus|day (?:minus|-)|day before|against|walk|around|home|back)\b/iu

/** Anywhere in the text: it is a run beside a race. */
const BESIDE = /\b(?:shake-?out|warm(?:ing)?[ -]?up|cool(?:ing)?[ -]?down|not racing|no racing|einlaufen|auslaufen)\b/iu

/** True if the runner's own words call the run a race: said of this run, and not denied. Whoever is wrongly taken at the word is asked. */
export function namesRace({
  title,
  description,
  privateNote,
}: Pick<Run, 'title' | 'description' | 'privateNote'>): boolean {
  return [title, description, privateNote].some((text) => text !== null && tellsOfRace(text))
}

function tellsOfRace(text: string): boolean {
  if (BESIDE.test(text)) return false
  // A sentence about the next race says nothing of this one.
  return text.split(/[.;!?\n]+/u).some((sentence) =>
    [...sentence.matchAll(RACE)].some(({ index, 0: word }) => {
      const before = sentence.slice(0, index)
      const after = sentence.slice(index + word.length)
      return !NOT_BEFORE.test(before) && !NOT_AFTER.test(after) && !isOtherUltra(before, word, after)
    }),
  )
}

/** A watch, and the sport as an app calls it. */
const isOtherUltra = (before: string, word: string, after: string): boolean =>
  /^ultra$/iu.test(word) && (/\bwatch\s*$/iu.test(before) || /^\s*run(?:ning)?\b/iu.test(after))
