import { RULES_VERSION } from '../../advice/rules-version.ts'
import { localDate } from '../../lib/local-date.ts'
import type { JudgedRow } from '../../store/contract/board.ts'
import type { HeldJob, JobSubject } from '../../store/contract/jobs.ts'
import { judgeAthlete } from '../club/judge-athlete.ts'
import { readLog } from '../log/read-log.ts'
import { FailedJob, plainReason } from './failed-job.ts'
import type { Workplace } from './workplace.ts'

/** Athletes of one job: what a job costs is spread over them. */
const TOGETHER = 25
const RANGES_AT_A_TIME = 20

type Judging = Pick<Workplace, 'store' | 'board' | 'uploads' | 'jobs' | 'nowMs' | 'onError'>

/** Derives an athlete's runs where anything they rest on has changed, and judges the athlete's day. */
export async function judgeOne(
  { store, board, nowMs }: Pick<Workplace, 'store' | 'board' | 'nowMs'>,
  athlete: string,
): Promise<void> {
  await board.put(athlete, judgeAthlete(await readLog(store.athlete(athlete)), nowMs()))
}

/** Everybody into the line, a stretch of the directory a job. */
export async function putEverybody({ store, jobs }: Pick<Workplace, 'store' | 'jobs'>): Promise<void> {
  let after: string | null = null
  for (;;) {
    const names: readonly string[] = await store.athletes({
      limit: TOGETHER * RANGES_AT_A_TIME,
      ...(after === null ? {} : { after }),
    })
    const subjects: JobSubject[] = []
    for (let at = 0; at < names.length; at += TOGETHER) {
      const upTo = names[Math.min(at + TOGETHER, names.length) - 1]!
      subjects.push({ athlete: null, upload: null, range: { after, upTo } })
      after = upTo
    }
    await jobs.put('judge', subjects)
    if (names.length < TOGETHER * RANGES_AT_A_TIME) return
  }
}

/**
 * Judges those of a stretch who were not judged for their day yet: taken up again it goes on where it was left. A log that
 * cannot be judged becomes a job of its own, which says so; so do all that are left where the program ended in the middle.
 */
export async function judgeRange(place: Judging, { range, attempt }: HeldJob): Promise<void> {
  if (range === undefined) throw new FailedJob('it names nobody')
  const { store, board, uploads, jobs, nowMs, onError } = place
  const names = await store.athletes({ ...(range.after === null ? {} : { after: range.after }), limit: 2 * TOGETHER })
  const last = names.indexOf(range.upTo)
  // The last one may be gone meanwhile: then some of the next stretch are looked at, too, which does no harm.
  const wanted = last === -1 ? names : names.slice(0, last + 1)
  for (const name of wanted) await uploads.sweep(name, nowMs())
  const judged = await board.judged(wanted)
  const due = wanted.filter((name) => isDue(judged.get(name), nowMs()))
  if (attempt > 1) {
    await jobs.put('derive', due.map(ofAthlete))
    return
  }
  for (const name of due) {
    try {
      await judgeOne(place, name)
    } catch (error) {
      plainReason(error, onError)
      await jobs.put('derive', [ofAthlete(name)])
    }
  }
}

const ofAthlete = (athlete: string): JobSubject => ({ athlete, upload: null })

/** Never judged, judged by other rules, or for a day that is over where the athlete is. */
function isDue(judged: JudgedRow | undefined, nowMs: number): boolean {
  return (
    judged === undefined || judged.rulesVersion !== RULES_VERSION || judged.judgedOn !== localDate(nowMs, judged.zone)
  )
}
