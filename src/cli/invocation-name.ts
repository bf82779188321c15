/** npm's names for `npm run`, older first. */
const RUN = ['run-script', 'run']

/** What the runner types to call this program, for the commands shown to them as the next step. */
export function invocationName(env: Readonly<Record<string, string | undefined>>): string {
  if (env['npm_command'] === 'exec') return 'npx sorepoint'
  const isCheckout = RUN.includes(env['npm_command'] ?? '') && env['npm_package_name'] === 'sorepoint'
  return isCheckout ? 'npm run --silent sorepoint --' : 'sorepoint'
}
