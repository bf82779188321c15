import type { Hono } from 'hono'
import type { RunnerContext } from '../runner-context.ts'
import { addAnswers } from './answers.ts'
import { addClearance } from './clearance.ts'
import { addCopy } from './copy.ts'
import { addImport } from './import.ts'
import { addLog } from './log.ts'
import { addNotePage } from './note.ts'
import { addPlan } from './plan.ts'
import { addRules } from './rules.ts'
import { addRun } from './run.ts'
import { addRunners } from './runners.ts'
import { addSample } from './sample.ts'
import { addSelfCheck } from './self-check.ts'
import { addSettings } from './settings.ts'
import { addSheets } from './sheets.ts'
import { addShoes } from './shoes.ts'
import { addStart } from './start.ts'
import { addToday } from './today.ts'
import { addTrends } from './trends.ts'
import { addWeek } from './week.ts'

/** Every page, each in a file of its own. */
export const PAGES: readonly ((app: Hono, runner: RunnerContext) => void)[] = [
  addStart,
  addToday,
  addWeek,
  addLog,
  addRun,
  addNotePage,
  addTrends,
  addRules,
  addSettings,
  addShoes,
  addPlan,
  addRunners,
  addSample,
  addSheets,
  addAnswers,
  addSelfCheck,
  addClearance,
  addImport,
  addCopy,
]
