import { IDEA_WORDS } from '../../src/words/en/ideas.ts'

/**
 * The 122 rows of the five articles (rules.md §1), in our words, and where a runner sees each: a reason, a line of advice or a
 * question of today's answer, shown or folded, a load flag, a step or a phase. What a note can merely hold carries nothing.
 */
export interface ArticleRow {
  readonly id: string
  readonly idea: string
  readonly carriedBy: readonly string[]
}

const TABLE = `
S0-1 | line:rest-costs-little
S0-2 | rule:unsure
S0-3 | line:soreness-course question:quality
S0-4 | rule:sharp-pain
S0-5 | rule:changed-gait question:gait
S0-6 | line:speaks-for-running
S0-7 | rule:pain-in-the-run question:trend
S0-8 | rule:pain-in-the-run
S0-9 | rule:pain-in-the-run
S0-10 | line:speaks-for-running question:spread
S0-11 | rule:one-sided-pain question:spread
S0-12 | rule:slow-healing-tissue question:what-it-is
S0-13 | rule:pain-in-daily-life question:daily-life
S0-14 | question:listed-signs
S0-15 | line:easy-movement
S0-16 | line:speaks-for-running
S0-17 | line:soreness-course question:trigger
S0-18 | rule:severity question:severity
S0-19 | rule:tired flag:stacked-hard-days
S0-20 | question:self-check line:test-before-run
S0-21 | phase:trial-run line:trial-run
S0-22 | step:trial line:trial-run
S0-23 | flag:same-pain-again
S0-24 | line:rest-costs-little line:adaptation-in-rest
S1-1 | question:spread
S1-2 | flag:session-distance-spike
S1-3 | question:severity
S1-4 | line:protect-load-ice
S1-5 | rule:severity
S1-6 | rule:pain-at-rest rule:pain-in-daily-life rule:night-pain
S1-7 | line:rest-costs-little line:cross-train
S1-8 | line:see-professional-first
S1-9 | rule:changed-gait
S1-10 | question:listed-signs
S1-11 | line:emergency-call
S1-12 | line:emergency-call
S1-13 | question:listed-signs
S1-14 | line:help-before-run
S1-15 | question:headache-settled
S1-16 | question:headache-first rule:headache
S1-17 | question:by-effort line:hint-neck line:hint-shoulder line:cross-train-upper
S1-18 | line:hint-lower-back
S1-19 | line:hint-hip-front question:on-load
S1-20 | line:hint-hip-outer
S1-21 | line:hint-outer-knee
S1-22 | line:hint-kneecap question:knee-part
S1-23 | line:hint-patellar-tendon
S1-24 | line:hint-shin question:shin-part
S1-25 | line:hint-achilles
S1-26 | line:hint-ankle
S1-27 | question:numb-gone line:look-at-shoes
S1-28 | line:hint-heel line:hint-plantar-fascia
S1-29 | question:foot-part
S1-30 | question:hip-part
S1-31 | rule:changed-gait
S1-32 | line:rest-days flag:week-mileage-jump flag:no-rest-day
S1-33 | line:form-check line:hint-kneecap line:quicker-steps flag:cadence-drift
S1-34 | rule:severity
S1-35 | line:coping
S1-36 | line:quicker-steps
S1-37 | line:walk-breaks
S1-38 | line:quarter-of-runners
S2-1 | question:severity question:quality
S2-2 | line:soreness-course
S2-3 | line:easy-movement
S2-4 | rule:changed-gait
S2-5 | rule:severity
S2-6 | question:trigger flag:new-surface flag:new-shoe flag:new-slope
S2-7 | flag:descent-spike
S2-8 | line:eat-and-drink rule:sore-and-tired flag:poor-sleep
S2-9 | line:speaks-for-running
S2-10 | question:quality
S2-11 | line:mostly-overuse
S2-12 | question:severity question:quality
S2-13 | question:next-morning
S2-14 | line:eat-and-drink
S2-15 | line:warm-up
S2-16 | line:easy-effort line:easy-heart-rate
S2-17 | flag:week-mileage-jump
S2-18 | line:cross-train
S2-19 | line:softer-ground line:no-downhill-stairs
S2-20 | line:less-downhill
S2-21 | line:roller-massage
S2-22 | line:ask-next-morning question:next-morning
S2-23 | line:roller-massage
S3-1 | line:help-before-run
S3-2 | line:last-mile
S3-3 | rule:changed-gait
S3-4 | rule:pain-in-the-run
S3-5 | question:listed-signs line:see-doctor-first
S3-6 | rule:night-pain
S3-7 | rule:painkiller-needed line:no-painkiller-to-run
S3-8 | step:modify
S3-9 | line:protect-load-ice
S3-10 | question:next-morning
S3-11 | line:ask-next-morning
S3-12 | line:shorter-week
S3-13 | line:less-downhill line:hint-achilles
S3-14 | line:no-hard line:easy-effort
S3-15 | line:walk-breaks line:trial-run
S3-16 | line:walk-first
S3-17 | step:watch step:return
S3-18 | rule:keeps-returning
S3-19 | line:race-talk
S3-20 | line:book-physio line:rest-costs-little
S4-1 | line:soreness-course
S4-2 | question:severity question:trigger question:trend
S4-3 | rule:severity
S4-4 | question:trigger rule:load-step flag:ascent-spike
S4-5 | rule:severity
S4-6 | rule:severity
S4-7 | phase:trial-run
S4-8 | line:trial-run
S4-9 | rule:severity
S4-10 | question:spread
S4-11 | question:side
S4-12 | line:rest-costs-little
S4-13 | rule:sore-and-tired flag:resting-heart-rate
S4-14 | line:cross-train
S4-15 | line:roller-massage line:protect-load-ice
S4-16 | line:roller-massage line:no-massage-heat
S4-17 | line:roller-massage
`

export const ARTICLE_ROWS: readonly ArticleRow[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [id, carriers] = row.split(' | ') as [string, string]
    return { id, idea: IDEA_WORDS[id] ?? '', carriedBy: carriers.split(' ') }
  })
