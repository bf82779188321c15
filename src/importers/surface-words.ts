import type { Surface } from '../model/surface.ts'

// Words that may stand before "trail run" or "road race" without making a name of it: "Katy Trail Run" may be all tarmac.
const ORDINARY =
  /^(a|an|the|my|our|some|and|with|on|in|of|for|first|last|another|early|late|morning|lunch|lunchtime|midday|afternoon|evening|night|sunday|monday|tuesday|wednesday|thursday|friday|saturday|weekend|easy|steady|slow|fast|hard|tough|long|longer|short|quick|hilly|flat|muddy|wet|snowy|icy|hot|cold|rainy|windy|sunny|foggy|technical|recovery|tempo|progression|social|group|solo|club|winter|summer|spring|autumn|fall|great|good|nice|lovely|beautiful|fun|little|local|ultra|half|full|km|k|m|mi|mile|miles|hour|min|minutes|more|new|post|pre|race|day|just)$/

// "No treadmill today", "beats the treadmill": the run was elsewhere.
const DENIAL =
  /(^|\s)(no|not|non|never|without|instead|than|rather|avoid|avoided|avoiding|skip|skipped|beats|hate|closed|broken|kein|keine|keinen|nicht|ohne|statt|anstatt|lieber|pas|sans|plutôt|geen|niet|zonder|ne|bez|sin|senza|sem|ingen|inte|ikke|uden|utan)(\s|$)/

interface SurfaceWords {
  readonly surface: Surface
  /** Says it whatever stands before. Whole words of the lower-cased text. */
  readonly plain: RegExp
  /** Says it at the beginning or after an ordinary word, not after what may be a name. */
  readonly unlessNamed?: RegExp
}

const words = (alternatives: string) => new RegExp(`(?<![\\p{L}\\p{N}_#])(?:${alternatives})(?![\\p{L}\\p{N}_])`, 'gu')

const SURFACE_WORDS: readonly SurfaceWords[] = [
  {
    surface: 'trail',
    plain: words(
      '#trail(?:s|run|runs|runner|runners|running|lauf|løb|löpning)?|trailrun|trailrunning|trailrunde|traillauf|traillaufen|trailløb|traillöpning|trails|geländelauf|terränglöpning|terrænløb|course nature|off-?road run|sortie trail|trailový běh|běh v terénu|トレイルラン|トレイルランニング|トレラン|carrera de montaña|corsa su sentieri?|corrida em trilhas?',
    ),
    unlessNamed: words(
      'trail[ -](?:run|runs|running|race|ultra|marathon|half|session|loop|miles)|trail(?=\\s*(?:$|[:,;!]))',
    ),
  },
  {
    surface: 'track',
    plain: words(
      '#track(?:session|workout|tuesday|night)?|bahntraining|bahnlauf|baantraining|baneløb|banlöpning|séance piste|séance sur piste|sur piste|course sur piste|běh na dráze|trénink na dráze|corsa in pista|allenamento in pista|entrenamiento en pista|carrera en pista|treino em pista|treino de pista|トラック練習|tartanbahn|\\d+\\s*[x×*]\\s*\\d+\\s*(?:m|meters|metres)?\\s+(?:on|at) the track|at the track',
    ),
    unlessNamed: words('track (?:session|workout|intervals?|repeats|reps|night|tuesday|practice|training)'),
  },
  {
    surface: 'treadmill',
    plain: words(
      '#?(?:treadmill|dreadmill|treadmills|tready|laufband|loopband|löpband|løbebånd|tredemølle|esteira|zwift|zwiftrun)|tapis de course|tapis roulant|běžecký pás|běžeckém pásu|cinta de correr|en cinta|トレッドミル|ルームランナー',
    ),
  },
  {
    surface: 'road',
    plain: words(
      '#road(?:run|race|running)?|roadrun|straßenlauf|course sur route|corsa su strada|corrida de rua|gatulöpning',
    ),
    unlessNamed: words('road[ -](?:run|runs|running|race|session|miles)'),
  },
]

function isNamed(text: string, at: number): boolean {
  const before = /([\p{L}\p{N}'’]+)[\s]*$/u.exec(text.slice(0, at))?.[1]
  return before !== undefined && !ORDINARY.test(before) && !/^\d+[a-z]*$/.test(before)
}

function says({ plain, unlessNamed }: SurfaceWords, text: string): boolean {
  const meant = (match: RegExpExecArray) => !DENIAL.test(text.slice(Math.max(0, match.index - 24), match.index))
  return (
    [...text.matchAll(plain)].some(meant) ||
    (unlessNamed !== undefined &&
      [...text.matchAll(unlessNamed)].some((match) => meant(match) && !isNamed(text, match.index)))
  )
}

/**
 * The ground that a title or tag names: "#trail", "Morning Trail Run", "6x800 on the track", "Laufband". Null when it names none,
 * more than one, or perhaps only a place ("Katy Trail Run", "Abbey Road"): a wrong surface is worse than an unknown one.
 */
export function surfaceOfText(text: string): Surface | null {
  const lower = text.slice(0, 500).normalize('NFC').toLowerCase()
  const named = SURFACE_WORDS.filter((entry) => says(entry, lower))
  return named.length === 1 ? named[0]!.surface : null
}
