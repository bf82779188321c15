import { expect, test } from 'vitest'
import { invocationName } from '../../src/cli/invocation-name.ts'

test.each([
  [{}, 'sorepoint'],
  [{ npm_command: 'exec' }, 'npx sorepoint'],
  [{ npm_command: 'run', npm_package_name: 'sorepoint' }, 'npm run --silent sorepoint --'],
  [{ npm_command: 'run-script', npm_package_name: 'sorepoint' }, 'npm run --silent sorepoint --'],
  // A script of somebody else's project, in which it is installed.
  [{ npm_command: 'run', npm_package_name: 'my-runs' }, 'sorepoint'],
])('called by %o it is told as it was typed', (env, typed) => {
  expect(invocationName(env)).toBe(typed)
})
