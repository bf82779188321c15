import type { Hono } from 'hono'
import type { Desk } from '../desk.ts'
import { addAnswers } from './answers.ts'
import { addImport } from './import.ts'
import { addLog } from './log.ts'
import { addNotePage } from './note.ts'
import { addRules } from './rules.ts'
import { addRun } from './run.ts'
import { addRunners } from './runners.ts'
import { addSample } from './sample.ts'
import { addSettings } from './settings.ts'
import { addSheets } from './sheets.ts'
import { addStepsBack } from './steps-back.ts'
import { addToday } from './today.ts'
import { addTrends } from './trends.ts'
import { addWeek } from './week.ts'

/** Every page, each in a file of its own. */
export const PAGES: readonly ((app: Hono, desk: Desk) => void)[] = [
  addToday,
  addWeek,
  addLog,
  addRun,
  addNotePage,
  addTrends,
  addRules,
  addSettings,
  addRunners,
  addSample,
  addSheets,
  addAnswers,
  addStepsBack,
  addImport,
]
