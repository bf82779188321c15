// Sets of an invented cohort and what R's survival package makes of them, for test/cohort: `node scripts/cohort/clogit-fixture.ts`
// where Rscript and r-cran-survival are installed. R is a check of ours, never needed by the product.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BANDS } from '../../src/cohort/method.ts'
import { AS_E1, inventedCohort } from './invented-cohort.ts'
import { setOfInvented } from './set-of-invented.ts'

const R = `
library(survival)
rows <- read.csv(file("stdin"))
rows$band <- factor(rows$band, levels = c(${BANDS.map((band) => `"${band}"`).join(', ')}))
plain <- coxph(Surv(start, stop, event) ~ band + strata(id), data = rows, ties = "breslow")
clustered <- coxph(Surv(start, stop, event) ~ band + strata(id) + cluster(id), data = rows, ties = "breslow")
cat(format(coef(plain), digits = 12), "\\n", format(sqrt(diag(vcov(plain))), digits = 12), "\\n",
    format(sqrt(diag(vcov(clustered))), digits = 12), "\\n", format(plain$loglik[2], digits = 12), "\\n",
    as.character(packageVersion("survival")), "\\n")
`

const plan = { ...AS_E1, seed: 7, runners: 900 }
const sets = [...inventedCohort(plan)].map((runner) => setOfInvented(runner, plan.days))
const telling = sets.filter(({ events }) => events.some((count) => count > 0))
const rows = telling.flatMap(({ sessions, events }, id) =>
  BANDS.flatMap((band, index) =>
    Array.from(
      { length: sessions[index] as number },
      (_, n) => `${id},0,1,${n < (events[index] as number) ? 1 : 0},${band}`,
    ),
  ),
)
const ran = spawnSync('Rscript', ['-e', R], {
  input: `id,start,stop,event,band\n${rows.join('\n')}\n`,
  encoding: 'utf8',
})
if (ran.status !== 0) throw new Error(ran.stderr)
const [beta, plainSe, se, [logLikelihood], [version]] = ran.stdout
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/)) as [string[], string[], string[], string[], string[]]
const numbers = (texts: readonly string[]): readonly number[] => texts.map(Number)
const fixture = {
  by: `R, survival ${version}: coxph(Surv(start, stop, event) ~ band + strata(id) + cluster(id), ties = "breslow")`,
  ...{ beta: numbers(beta), plainSe: numbers(plainSe), se: numbers(se), logLikelihood: Number(logLikelihood) },
  sets: telling.map(({ sessions, events }) => [sessions, events]),
}
writeFileSync(join(import.meta.dirname, '../../test/cohort/clogit.json'), `${JSON.stringify(fixture)}\n`)
