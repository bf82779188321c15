import type { Trigger } from '../../../model/symptom.ts'
import type { Row } from '../words.ts'

const DAYS = 'saturdays|sundays|mondays|tuesdays|wednesdays|thursdays|fridays|weekends|nights'

/** "from the race", "after Sunday's race", and "from yesterday's race" with its day. */
function brought(trigger: Trigger, nouns: string): readonly Row[] {
  return [
    {
      say: [`from|after|since|following|following a|the|my|that|last|all|doing|${DAYS}? *? ${nouns}`],
      means: { trigger },
    },
    { say: [`from|after|since|following yesterdays *? ${nouns}`], means: { trigger, daysAgo: 1 } },
    {
      say: [
        `from|after|since|following a|the|my? ${nouns} yesterday`,
        `the? day after a|the|my|that? *? ${nouns}`,
        `yesterdays *? ${nouns}`,
      ],
      means: { trigger, daysAgo: 1 },
    },
    {
      say: [
        `from|after|since|following a|the|my? ${nouns} two|2 days ago`,
        `from|after|since|following a|the|my? ${nouns} the day before yesterday`,
        `two|2 days after a|the|my|that? *? ${nouns}`,
      ],
      means: { trigger, daysAgo: 2 },
    },
  ]
}

/** What brought it on, as runners say it. */
export const TRIGGER_ROWS: readonly Row[] = [
  ...brought('hard-session', 'intervals|speedwork|tempo|track|session|workout|reps|hills|fartlek|threshold'),
  ...brought(
    'strength',
    'gym|squats|lunges|weights|strength|deadlifts|lifting|plyos|crossfit|pilates class|work|session|training?',
  ),
  ...brought('long-run', 'long run'),
  ...brought('downhill', 'downhill|downhills|descent|descents|descending running|run?'),
  ...brought('hike', 'hike|hiking'),
  ...brought('race', 'race|racing|marathon|half|ultra|parkrun|relay|10k|5k|10km|5km'),
  { say: ['post race|marathon|ultra', 'race doms|legs|soreness'], means: { trigger: 'race' } },
  { say: ['leg day', 'chest day', 'from|after leg|chest day'], means: { trigger: 'strength' } },
  {
    say: ['from|after yesterdays leg|chest day', 'leg|chest day yesterday'],
    means: { trigger: 'strength', daysAgo: 1 },
  },
]
