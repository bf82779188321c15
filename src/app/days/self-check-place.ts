import { analyse, type Log } from '../../analysis/analyse.ts'
import { weekOf } from '../../lib/iso-week.ts'
import type { Area, Side } from '../../model/area.ts'
import { AREAS } from '../../model/area.ts'
import type { SelfCheck } from '../../model/clearance.ts'
import { episodeHistories } from '../../pain/episodes/index.ts'
import { type SelfCheckOffer, selfCheckOffered } from '../../pain/questions/self-check.ts'
import type { AthleteStore } from '../../store/contract/store.ts'

/** The place a self-check is for. */
export interface CheckPlace {
  readonly area: Area
  readonly side: Side | null
}

/** The place to check when the runner names none: the open one with the strictest level. Null without any. */
export function placeToCheck(log: Log, today: string): CheckPlace | null {
  const { episodes } = analyse(log, weekOf(today, log.settings.weekStart), today)
  const open = episodes.filter((episode) => episode.open && episode.area !== null)
  const first = open.find(({ step }) => step === 'rest') ?? open[0]
  return first === undefined || first.area === null ? null : { area: first.area, side: first.side }
}

/** Whether the check may be done for a place, with which steps, or why not (P22). */
export function checkOffer(log: Log, { area, side }: CheckPlace, today: string): SelfCheckOffer {
  const histories = episodeHistories({ ...log, asOf: today })
  const here = histories.find(
    (history) =>
      history.region === AREAS[area].region && (side === null || history.side === null || history.side === side),
  )
  if (here === undefined) return { offered: true, steps: ['walk', 'squat', 'hop', 'run'], why: [] }
  const { episodes } = analyse(log, weekOf(today, log.settings.weekStart), today)
  return selfCheckOffered(here, episodes.find(({ id }) => id === here.id)?.care)
}

/** Keeps a check, passed or stopped at a step. */
export async function keepCheck(
  store: AthleteStore,
  place: CheckPlace,
  date: string,
  failedAt: string | null,
): Promise<SelfCheck> {
  const check: SelfCheck = { date, ...place, passed: failedAt === null, failedAt }
  await store.putSelfCheck(check)
  return check
}
