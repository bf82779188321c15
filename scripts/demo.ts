// The main job on an invented season, as a runner does it: `sorepoint demo`, from the sources.
import { main } from '../src/cli/main.ts'

await main(['demo', ...process.argv.slice(2)])
