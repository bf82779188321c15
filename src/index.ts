/**
 * sorepoint as a library: from the bytes of recordings to the report, without a disk, a clock or a request.
 * `docs/library.md` tells each function with an example; this list is all there is.
 */

// Bytes to runs

export type { Imported, ImportFile, ImportOptions } from './importers/importer.ts'
export { type GroupedRuns, type GroupOptions, groupRuns } from './ingest/group-runs.ts'
export { type ReadFile, readRecordings } from './ingest/read-recordings.ts'

// What the runner says

export { type NoteContext, painNotes } from './app/notes/pain-notes.ts'
export type { ScopeKind } from './pain/lexicon/words.ts'
export type { NoteScope, ParsedNote, Understood } from './pain/symptom/parse-note.ts'
export { parseNote } from './pain/symptom/parse-note.ts'

// A log to its analysis

export type { PlanLimits, PlanVerdict, Verdict } from './advice/budget/plan-verdict.ts'
export { analyse, type Log } from './analysis/analyse.ts'
export { emptyLog } from './analysis/empty-log.ts'
export type { ShownReport } from './analysis/follow-through.ts'
export { flagsBeforePains } from './app/log/flag-history.ts'
export { loggedFlags as loadFlags } from './app/log/logged-flags.ts'
export { overviewWeeks } from './app/log/overview-weeks.ts'
export { physioReport } from './app/log/physio-report.ts'
export { type JudgedRun, type Planned, planRun } from './app/plan/plan-run.ts'
export type { Week, WeekStart } from './lib/iso-week.ts'
export { pickWeek } from './lib/pick-week.ts'
export type { ParsedPlan } from './load/parse-plan.ts'
export type { PlannedRun } from './load/plan-flags.ts'
export type { LoadFlags } from './load/run-flags.ts'

// An analysis to what is read

export { ANSWER_NAMES, type AnswerName, answerSchema, type JsonSchema } from './model/schemas/answer-schema.ts'
export { type FlagSentence, flagSentence } from './report/flag-sentence.ts'
export { REPORT_FORMATS, type ReportFormat } from './report/index.ts'
export type { Overview } from './report/overview.ts'
export { type RenderOptions, renderOverview, renderPhysio, renderReport } from './report/render-report.ts'

// What it stands on

export { type Explained, explain, explainable } from './app/log/explain.ts'
export { SOURCES, type Source, type SourceKey, type SourceKind } from './model/sources.ts'

// The types of its answers

export {
  ACTIVITIES,
  type Activity,
  type Advice,
  type Budget,
  CARES,
  type Care,
  HEADLINES,
  type Headline,
  type Line,
  type OpenQuestion,
  type Phase,
  type Reason,
  type ReasonOf,
} from './model/advice.ts'
export type { Analysis, DayTotals, FollowThrough, Unknown, WeekTotals } from './model/analysis.ts'
export { AREAS, type Area, type AreaEntry, type Side } from './model/area.ts'
export type { BodyMarks } from './model/body-marks.ts'
export type { Clearance, PastInjury, SelfCheck } from './model/clearance.ts'
export type { DayCheck, Illness, QuietAnswer } from './model/day-check.ts'
export type { Entered } from './model/entered-by.ts'
export type { Episode } from './model/episode.ts'
export {
  type Detail,
  type Finding,
  FLAG_IDS,
  FLAG_LEVELS,
  type FlagId,
  type FlagLevel,
  type NotEnough,
} from './model/flag.ts'
export type {
  DayStretch,
  FlagHistory,
  HistoryEpisode,
  HistoryFlag,
  HistoryState,
  WithStudy,
} from './model/flag-history.ts'
export type { LeftCode, LeftOut } from './model/left-out.ts'
export type {
  Claim,
  DangerAnswer,
  DangerQuestion,
  DangerReason,
  NoteField,
  NoteStatus,
  PainNote,
} from './model/pain-note.ts'
export type { DatedAdvice, EpisodeStory, PhysioReport } from './model/physio.ts'
export type { Problem, ProblemCode, SkipReason } from './model/problem.ts'
export { isQuarantined, type QualityCode, type QualityProblem } from './model/quality.ts'
export type {
  AltitudeKind,
  Pause,
  Recording,
  RecordingFormat,
  RunnersWord,
  StartKnown,
  StatedTotals,
} from './model/recording.ts'
export type {
  BoneSupport,
  EvidenceOf,
  FindingEvidence,
  IllnessKind,
  MorningAfter,
  NotedAt,
  PlaceEvidence,
  RuleEvidence,
  RuleId,
  SignEvidence,
  SiteEvidence,
} from './model/rule-evidence.ts'
export {
  type ElevationSource,
  type GradeBin,
  type HrHistogram,
  isCounted,
  type Run,
  type RunSource,
  type ZoneSource,
} from './model/run.ts'
export { type EditedField, RUN_FIELDS, type RunEdit, type RunEditValues, type RunField } from './model/run-edit.ts'
export type { Samples } from './model/samples.ts'
export type { Condition, Settings } from './model/settings.ts'
export type { KnownShoe } from './model/shoe.ts'
export type { SameRunVerdict } from './model/source.ts'
export type { Sport, SportOrigin } from './model/sport.ts'
export type { Surface, SurfaceOrigin, SurfaceShares } from './model/surface.ts'
export type {
  Answer,
  Gait,
  NextMorning,
  Quality,
  Sign,
  Spread,
  Symptom,
  Tissue,
  Trend,
  Trigger,
} from './model/symptom.ts'
export type { PromisedDay, WayBack, WayBackStep, WayBackStepKind } from './model/way-back.ts'
