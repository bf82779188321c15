/** What the demo says round the invented season. */
export const SAMPLE_WORDS = {
  intro:
    'An invented season of a runner who does not exist: thirty weeks that end today,\nin a log of its own. Your own log is not touched.\n',
  notes: (count: number) => `${count} notes of where it hurt are written too, such as:`,
  isThere: (path: string) =>
    `${path} is there already; the invented season goes into a new log only. Name another, or leave --db out`,
  /** @param call - what the runner types to call the program; `db` the option that names the season's log */
  next: (call: string, db: string) => `
That was invented. Look on in it:
  ${call} demo --serve
  ${call} ${db} today
  ${call} ${db} plan "18 km 400 m down trail"
  ${call} ${db} note last "left knee 5/10, sharp, limped home"

Then your own, from Strava's or Garmin's export or the files of your watch:
  ${call} import ~/Downloads/export_1234567.zip
  ${call} note last "where it hurt, in your words"
  ${call} today`,
} as const
