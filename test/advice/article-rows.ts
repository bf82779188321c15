/**
 * The 122 rows of the five articles (RULES §1), in our words, and what carries each beside the rules that name it:
 * a line of advice, a question asked, an input of a note, a day or the settings, a load flag, a step, a phase, or the
 * "why" told with a rule.
 */
export interface ArticleRow {
  readonly id: string
  readonly idea: string
  readonly carriedBy: readonly string[]
}

const TABLE = `
S0-1 | Rest at a real warning sign is discipline | line:rest-costs-little
S0-2 | When unsure, let a physio look | input:unsure
S0-3 | A dull ache after a hard session is normal | input:quality
S0-4 | Sharp, stabbing or shooting pain: stop | input:quality
S0-5 | Limp, short stride, compensation: stop | input:gait question:gait
S0-6 | Stiffness that eases in the first mile | input:trend
S0-7 | Pain that climbs in the run | input:trend question:trend
S0-8 | Pain that stays the same all run | input:trend
S0-9 | More pain at the end than at the start | input:severityAtStart input:severityAtEnd
S0-10 | Soreness of training is diffuse, alike on both sides | input:side input:spread
S0-11 | One side, or one spot a finger finds | input:spread question:spread
S0-12 | Joint, tendon, bone heal slower | input:tissue question:what-it-is
S0-13 | Stairs or getting up hurts | input:stairs question:daily-life
S0-14 | Swelling, bruising, redness | question:listed-signs
S0-15 | Sore alike on both sides: easy movement | line:easy-movement
S0-16 | Starts stiff, ends better | input:trend
S0-17 | A general ache 24–48 h after hard work | input:hoursAfterTrigger question:trigger
S0-18 | Up to a soft 3 is soreness, above is pain | input:severity question:severity
S0-19 | Tiredness gone in two days is recovery | day:tired flag:stacked-hard-days
S0-20 | The self-check and what fails it | question:self-check
S0-21 | Passed: start an easy run and watch | phase:trial-run line:trial-run
S0-22 | In that run: better, the same, worse, changed gait | step:trial line:trial-run
S0-23 | The same pain once, twice, three times | flag:same-pain-again
S0-24 | A few rest days cost almost nothing | line:rest-costs-little
S1-1 | Sore all over is expected, one spot is not | question:spread
S1-2 | Overuse: too much, slow down | flag:session-distance-spike
S1-3 | Graded by how tolerable; intolerable stops | question:severity
S1-4 | Mild pain that fades may be run on, kept from rising | line:protect-load-ice
S1-5 | Moderate pain: in training stop; a race changes nothing here | rule:severity
S1-6 | Moderate, and after the run, at rest, in daily life or sleep: rest first | input:afterRun input:atRest
S1-7 | Short early rest prevents a long one | line:rest-costs-little line:cross-train
S1-8 | Severe pain: never on; doctor or physio | line:see-professional-first
S1-9 | Any change of gait stops | input:gait
S1-10 | Radiating, swelling, hard to move, giving way, numb, sore to press | question:listed-signs
S1-11 | Chest pain with sweat or breathlessness | line:emergency-call
S1-12 | Overheated and unwell | line:emergency-call
S1-13 | Tender over bone | question:listed-signs
S1-14 | Do not start with these; stop if they begin | line:help-before-run
S1-15 | Headache in or after a run | question:headache-settled
S1-16 | First exertional headache after 40, or with signs | question:headache-first setting:birthYear
S1-17 | Neck or shoulder: hold running, cross-train | question:by-effort line:hint-neck line:hint-shoulder line:cross-train-upper
S1-18 | Low back: strength of trunk and one leg | line:hint-lower-back
S1-19 | Front of hip, tight from sitting | line:hint-hip-front question:on-load
S1-20 | Hip joint or outer hip: maybe bursitis | line:hint-hip-outer
S1-21 | Outer knee: maybe the band | line:hint-outer-knee
S1-22 | Around the kneecap | line:hint-kneecap question:knee-part
S1-23 | Below the kneecap: maybe the tendon | line:hint-patellar-tendon
S1-24 | Shin: maybe shin splints; lasting: a doctor | line:hint-shin question:shin-part
S1-25 | Achilles | line:hint-achilles
S1-26 | Ankle, sudden and sharp after a twist | line:hint-ankle
S1-27 | Numb foot: look for tight shoes | question:numb-gone line:hint-foot
S1-28 | Heel, worst in the morning | line:hint-heel line:hint-plantar-fascia
S1-29 | Foot, sudden and sharp or ever worse | question:foot-part
S1-30 | Stress fractures also in hip, shin, ankle | question:hip-part
S1-31 | Running with pain spoils movement | rule:changed-gait
S1-32 | Build up gradually, take rest days | line:rest-days flag:week-mileage-jump flag:no-rest-day
S1-33 | Shorter, quicker steps | line:hint-kneecap line:quicker-steps flag:cadence-drift
S1-34 | Up to 4 is usually all right (here: up to 2 or 3) | rule:severity
S1-35 | Coping: outward focus, landmarks | line:coping
S1-36 | A slight change of stride | line:quicker-steps
S1-37 | Walk breaks are fine | line:walk-breaks
S1-38 | A quarter of runners had pain before a race | why:severity
S2-1 | Running sore depends on how sore and what kind | question:severity question:quality
S2-2 | When soreness sets in | input:hoursAfterTrigger
S2-3 | A gentle run can ease soreness | line:easy-movement
S2-4 | Soreness that changes how you run: not today | input:gait
S2-5 | Running very sore adds damage | rule:severity
S2-6 | What brings it on: farther, faster, steeper, new | input:trigger question:trigger flag:new-surface flag:new-shoe flag:new-slope
S2-7 | Downhill is the strongest trigger | flag:descent-spike
S2-8 | Poor recovery, food, fluid add | line:eat-and-drink day:sleptBadly flag:poor-sleep
S2-9 | Eases, diffuse, both legs: adaptation | input:trend
S2-10 | Sharp, local, one side, worse: injury | question:quality
S2-11 | Most running injuries are overuse | why:load-flag
S2-12 | Ask how sore, what kind, how to adjust | question:severity question:quality
S2-13 | Mild, both sides, better, no effect | question:next-morning
S2-14 | Fluids and balanced food | line:eat-and-drink
S2-15 | Warm up by moving; stretching alone does not fix it | line:warm-up
S2-16 | Easy truly easy | line:easy-effort
S2-17 | The ten-percent rule, and what it is worth | flag:week-mileage-jump
S2-18 | Too tough: cycle, swim, elliptical, walk | line:cross-train
S2-19 | Softer ground; no steep hills | line:softer-ground line:no-downhill-stairs
S2-20 | Downhill makes sore muscle worse | line:less-downhill
S2-21 | Roller, massage, bath: ease, not remove | line:roller-massage
S2-22 | Exercise can mask: ask next morning | line:ask-next-morning question:next-morning
S2-23 | Tools do not replace sensible training | line:roller-massage
S3-1 | Sometimes fine, risky if signs are ignored | line:help-before-run
S3-2 | A missed last mile is cheap | line:rest-costs-little
S3-3 | Stop: limp or changed form | input:gait
S3-4 | Stop: pain climbs in the run | input:trend
S3-5 | Stop: suspected bone pain | question:listed-signs line:see-doctor-first
S3-6 | Stop: disturbs sleep | input:disturbsSleep
S3-7 | Stop: painkillers needed | input:painkiller line:no-painkiller-to-run
S3-8 | Modify: new, mild, stable, form unchanged | step:modify
S3-9 | Typical of tendon and mild strain: manage load | line:protect-load-ice
S3-10 | Continue: mild, eases, form same, back soon | question:next-morning
S3-11 | Warm-up effect is common in tendons | line:ask-next-morning
S3-12 | First cut the week | line:shorter-week
S3-13 | Change the terrain | line:less-downhill line:hint-achilles
S3-14 | Lower the intensity | line:no-hard line:easy-effort
S3-15 | Run-walk | line:walk-breaks line:trial-run
S3-16 | Walk 5–10 min first | line:walk-first
S3-17 | Acceptable: predictable, stable, improving | step:watch step:return
S3-18 | It keeps returning although you held back | rule:keeps-returning
S3-19 | A race in mind, or unsure how to progress | line:book-physio
S3-20 | Think long term, talk it through | line:book-physio line:rest-costs-little
S4-1 | Soreness a day or two after hard work | input:hoursAfterTrigger
S4-2 | Decide by level, cause, and how running feels | question:severity question:trigger question:trend
S4-3 | 1–2 is fine, above all easy | input:severity
S4-4 | Consider the cause: hills, mileage, being new | setting:experience flag:ascent-spike
S4-5 | The experienced bear running sore better | setting:experience
S4-6 | Beginners: caution | setting:experience
S4-7 | Easy running loosens: try one | phase:trial-run
S4-8 | Getting sorer: turn round, walk home | line:trial-run
S4-9 | Above 2 is pain: rest | input:severity
S4-10 | Soreness is normal, pain is not | question:spread
S4-11 | Isolated, above all one-sided: rest | question:side
S4-12 | Resting a niggle early saves weeks | line:rest-costs-little
S4-13 | Sore and tired, badly slept, or resting heart rate up | day:tired day:sleptBadly day:restingHrBpm flag:resting-heart-rate
S4-14 | Active recovery | line:cross-train
S4-15 | Ice bath, cold packs | line:roller-massage line:protect-load-ice
S4-16 | Massage | line:roller-massage line:no-massage-heat
S4-17 | Foam roller | line:roller-massage
`

export const ARTICLE_ROWS: readonly ArticleRow[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [id, idea, carriers] = row.split(' | ') as [string, string, string]
    return { id, idea, carriedBy: carriers.split(' ') }
  })
