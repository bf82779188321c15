import type { z } from 'zod'
import { isCounted, type Run } from '../model/run.ts'
import type { run } from '../model/schemas/answers.ts'

/** A run as JSON tells it. `noteIds`: the notes that hang on any of its sources. */
export function runAnswer(activity: Run, noteIds: readonly string[]): z.infer<typeof run> {
  return {
    id: activity.id,
    start: new Date(activity.startMs).toISOString(),
    startKnown: activity.startKnown,
    zone: activity.zone,
    zoneSource: activity.zoneSource,
    date: activity.date,
    sport: activity.sport,
    surface: { ...activity.surface },
    surfaceOrigin: activity.surfaceOrigin,
    race: activity.race,
    title: activity.title,
    description: activity.description,
    distanceM: activity.distanceM,
    movingS: activity.movingS,
    elapsedS: activity.elapsedS,
    ascentM: activity.ascentM,
    descentM: activity.descentM,
    elevationSource: activity.elevationSource,
    longestClimbM: activity.longestClimbM,
    longestDescentM: activity.longestDescentM,
    gradeM: activity.gradeM === null ? null : { ...activity.gradeM },
    avgHrBpm: activity.avgHrBpm,
    maxHrBpm: activity.maxHrBpm,
    cadenceSpm: activity.cadenceSpm,
    rpe: activity.rpe,
    shoe: activity.shoe,
    device: activity.device,
    sources: activity.sources.map(({ format, name, sha256, part, key }) => ({ format, name, sha256, part, key })),
    quality: activity.quality.map(({ code }) => code),
    left: activity.left.map((part) => ({ ...part })),
    counted: isCounted(activity),
    edited: { ...activity.edited },
    notes: [...noteIds],
  }
}
