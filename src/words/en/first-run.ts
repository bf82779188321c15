/**
 * What a log without anything in it answers, instead of advice about nobody.
 * @param call - what the runner types to call the program
 * @param logPath - where the log is
 */
export function firstRunWords(call: string, logPath: string): string {
  return `There is nothing in this log yet (${logPath}).

Does something hurt tonight? Say so; it needs no runs:
  ${call} note today "left knee 4/10, got worse, no limp"
  ${call} today

Get your runs:
  Strava   strava.com: Settings > My Account > Download or Delete Your Account >
           Get Started > Request Your Archive
  Garmin   garmin.com/account/datamanagement > Export Your Data
  Both send a link by e-mail, Strava mostly within hours, Garmin within days.
  At once: connect.garmin.com > Activities > All Activities > Export CSV, or the
  .fit, .gpx or .tcx files of any watch.

Then read them in as they came:
  ${call} import ~/Downloads/export_1234567.zip

Or look round first, in an invented season:
  ${call} demo`
}

/** What is answered for a runner of whom a log knows nothing, where it holds others. */
export function othersWords(call: string, logPath: string, athlete: string, others: readonly string[]): string {
  return `There is nothing of "${athlete}" in this log yet (${logPath}).
It holds the runs of: ${others.join(', ')}. Name one of them:
  ${call} today --athlete "${others[0]}"
or read in those of ${athlete}:
  ${call} import ~/Downloads/export_1234567.zip --athlete "${athlete}"`
}

/** What stands beside an answer that begins another runner's log. */
export function newRunnerWords(call: string, athlete: string, known: readonly string[]): string {
  return `"${athlete}" is new in this log, beside ${known.join(', ')}. If that was a slip:
  ${call} forget --all --athlete "${athlete}"`
}

/** What may come after an import: `call` as the program is called, `whose` the option that names the runner, or nothing. */
export const AFTER_IMPORT_WORDS = {
  broken: 'Stopped. What was read so far is kept; the same command again reads the rest.',
  suggested: (count: number, call: string, whose: string) =>
    `Sentences in your descriptions that may be pain notes: ${count}. Say yes or no: ${call} note list --status suggested${whose}`,
  next: (call: string, whose: string) => `Next: ${call} today${whose}, or ${call} serve for the page in your browser.`,
} as const

/** Beside an import that stays and waits for files. */
export const WATCH_WORDS = {
  watching: (folder: string) => `Reading what arrives in ${folder}. Ctrl-C ends it.`,
  lost: (folder: string) => `${folder} cannot be read at the moment; what arrives is read once it is back.`,
} as const
