import Papa from 'papaparse'
import type { Run } from '../../model/run.ts'
import { SURFACES } from '../../model/surface.ts'

// A cell that begins like a formula is run as one by spreadsheets, and a title comes from wherever a file comes from.
// Leading blanks and the full-width forms count too. https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Runs as a table, SI units in the names; what is not known is an empty cell. */
export function exportRunsCsv(runs: readonly Run[]): string {
  return `${Papa.unparse(runs.map(rowOf), { escapeFormulae: FORMULA, header: true })}\r\n`
}

function rowOf(run: Run): Record<string, string | number | boolean | null> {
  return {
    id: run.id,
    date: run.date,
    start: new Date(run.startMs).toISOString(),
    zone: run.zone,
    sport: run.sport,
    title: run.title,
    description: run.description,
    privateNote: run.privateNote,
    race: run.race,
    distanceM: run.distanceM,
    movingS: run.movingS,
    elapsedS: run.elapsedS,
    ascentM: run.ascentM,
    descentM: run.descentM,
    elevationSource: run.elevationSource,
    longestClimbM: run.longestClimbM,
    longestDescentM: run.longestDescentM,
    avgHrBpm: run.avgHrBpm,
    maxHrBpm: run.maxHrBpm,
    cadenceSpm: run.cadenceSpm,
    rpe: run.rpe,
    ...Object.fromEntries(SURFACES.map((surface) => [`${surface}Share`, run.surface[surface]])),
    shoe: run.shoe,
    device: run.device,
    sources: run.sources.map(({ key }) => key).join(' '),
    quality: run.quality.map(({ code }) => code).join(' '),
    leftOut: run.leftOut,
    edited: Object.keys(run.edited).join(' '),
  }
}
