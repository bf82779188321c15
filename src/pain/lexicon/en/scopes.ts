import type { ScopeRow } from '../words.ts'

/** What takes the words after it, or around it, away from the runner's own present (RULES §5 "A phrase has a scope"). */
export const SCOPE_ROWS: readonly ScopeRow[] = [
  {
    kind: 'past',
    reach: 'all',
    notAfter: 'like|as|than|since|same|worst|the|lower|upper',
    say: [
      'last year|season|winter|summer|autumn|spring|month|january|february|march|april|may|june|july|august|september|october|november|december',
      'years|year|yrs|decades|months|ages ago|back',
      'used to',
      'last time i|here|we|out',
      'as a student|kid|child|teenager|teen|boy|girl|lad|lass|youngster|junior',
      'when i was',
      'back when',
      'back in school|college|uni|university|the|my|19|20|january|february|march|april|may|june|july|august|september|october|november|december',
      'at school|uni|university|college',
      'in my teens|twenties|youth',
      'years|year|yrs since my|the',
      'in a previous|former life',
      'this time last year',
      'in|since|from|of the? 1960|1965|1970|1975|1980|1982|1984|1985|1986|1988|1990|1991|1992|1993|1994|1995|1996|1997|1998|1999|2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025',
      'the days when',
      'summers|winters|seasons|springs|autumns|christmases ago|back',
      'before the|my baby|babies|kids|twins|children|operation|surgery|lockdown',
      'remember when',
      'years|yrs|months later|after|on since?',
      'back in the day',
      'once had|broke|tore|had',
      'in my last|previous marathon|block|life|job',
      'when i|we lived|worked|was|started|first',
      'id have|had by now',
    ],
  },
  {
    kind: 'feared',
    reach: 'on',
    say: [
      'dreading',
      'dread',
      'always|constantly|still|i worry|worried|fear|scared ill|id|i|about having|of having',
      'worried|scared|afraid|terrified|nervous|paranoid|fearful that? i|ill|id|the|my',
      'afraid|scared|terrified|frightened|fearful of',
      'petrified|terrified|scared|frightened|fearful|afraid|anxious|paranoid|nervous of|about|that? getting|another|a|an|having|doing|the|it|any|i|my|ill',
      'worried|anxious|nervous|stressed|fretting about getting|another|having|doing|whether|if',
      'worried|anxious|nervous|stressed|fretting about my|the left|right? * for|before|ahead',
      'fear of',
      'my fear|nightmare|worry is|was',
      'imagine|imagining',
      'wonder|wondering|wondered if|whether',
      'thought the|my|it|i would|might|will|was going',
      'thought it would go|pop|tear|hurt|flare|moan',
      'half expected|expecting',
      'convinced my|the|it|i',
      'kept|was waiting for',
      'waited for my|the|it',
      'waiting for my|the|it to',
      'expected|expecting|anticipated|anticipating sore|pain|some|the|my|a|more|trouble|doms|it',
      'braced for|myself',
      'dreaded',
      'prepared for',
      'hate|love to get|have|do',
      'trying not to get|hurt|aggravate',
      'was expecting',
      'expected the|my|it|a',
      'dont want',
      'to avoid',
      'avoid a|another|any',
      'prevent',
      'nearly|almost had|gave a|me heart attack',
    ],
  },
  {
    kind: 'hoped',
    reach: 'on',
    say: [
      'praying',
      'pray',
      'hoping my|the|that|i|for|to',
      'hope my|the|that|i|for|to',
      'fingers crossed my|the|for|that',
      'wish my|the|i',
      'want my|the to',
      'touch wood',
      'looking forward',
    ],
  },
  {
    kind: 'if',
    reach: 'on',
    notAfter: 'as|see|tell|check|wonder|ask|know|sure|know|asked',
    say: [
      'if i? ever',
      'if my|the|this|that left|right?',
      'if my|the|it|this|that left|right? *? ever',
      'if my|the|it|that left|right? *? goes|comes|hurts|flares|starts',
      'if my|the|this|that left|right? *? holds|hold|lets|behaves|allows|survives|plays|goes|flares|hurts|aches|gets|is|starts|swells|locks',
      'if it swells|locks|hurts|gets|comes|goes|flares|worsens|starts|holds|returns|happens|does|ever',
      'if i get|feel|have|had|start|faint|collapse|feel|notice',
      'if someone|somebody|anyone|anybody',
      'if all goes',
      'should my|the|it|i|this ever? left|right? knee|calf|achilles|hip|foot|ankle|shin|back|hamstring|pain|ache|hurt|get|feel|flare|return|go|come|play',
      'in case',
      'what if',
      'what would|to|do happen|you|do|i',
      'would have',
      'unless',
      'provided',
      'as long as',
      'depending on',
    ],
  },
  {
    kind: 'ruled-out',
    reach: 'on',
    say: [
      'ruled out',
      'rules out',
      'ruling out',
      'not a|an tear|fracture|clot|break|rupture|stress|dvt|concussion|sprain|heart',
      'isnt|wasnt a|an tear|fracture|clot|break|rupture|stress|dvt|concussion|sprain|heart',
      'no sign of',
      'clear of',
      'cleared of',
      'says|said no',
      'nothing to do with',
    ],
  },
  {
    kind: 'ruled-out',
    reach: 'all',
    say: [
      'mri|scan|scans|xray|x|ultrasound|bloods|ecg|echo|dexa ray? :|-|,? was|is|were|are|came|says|said|shows|showed|shown|found|back? back|as? no|clear|fine|negative|normal|clean|perfect|nothing|good|ok|okay',
      'no|not a|any? stress|bone? fracture|clot|tear|break|dvt|rupture|damage on the|my? scan|mri|xray|ultrasound|x',
      'cardiologist|consultant|specialist|doctor|doc|gp|physio|surgeon says|said|reckons|thinks|happy|confirms|confirmed * * is|was|are perfect|fine|sound|clear|ok|okay|good|healthy|strong|normal',
      'chest|heart|brain|head|bone scan|ecg|xray|mri was|is|came|all? back|all? clear|fine|normal|perfect|good|ok',
    ],
  },
  {
    kind: 'denied',
    reach: 'sentence',
    say: ['no|without any? harm|damage done', 'none the worse'],
  },
  {
    kind: 'denied',
    reach: 'all',
    say: ['in the best|a good way', 'in a good way'],
  },
  {
    kind: 'denied',
    reach: 'sentence',
    say: [
      'only|just joking|kidding',
      'joking aside',
      'not really',
      'no chance',

      'fat chance',
      'of course not',
      'got none',
      'had none',
    ],
  },
  {
    kind: 'question',
    reach: 'on',
    say: [
      'does|has|did anyone|anybody',
      'is|are chest|calf|knee|heart|jaw|arm|shin|back|joint|muscle pain|pains|palpitations|tightness normal|ok|okay|bad|common|dangerous|usual',
      'anyone|anybody else|know|had|get|got|tried',
      'what would happen',
      'what do you',
    ],
  },
]

/** Persons and animals as the subject of a clause. */
export const OTHER_SUBJECTS: readonly string[] = [
  'he|she|they|someone|somebody|everyone|everybody|nobody',
  'my|our|the|his|her|one of my|the? old|little|older|younger|poor|running|training|big|elderly|best? neighbour|neighbor|teammate|team mate|clubmate|club mate|training running? partner|grandad|granddad|grandpa|grandma|granny|nan|nana|gran|grandfather|grandmother|mother|father|mum|mom|dad|brother|sister|son|daughter|wife|husband|hubby|partner|missus|misses|fiance|fiancee|gf|bf|girlfriend|boyfriend|mate|friend|buddy|pal|colleague|boss|cousin|uncle|aunt|auntie|nephew|niece|kid|kids|boy|boys|girl|girls|lad|lads|captain|chairman|secretary|physio|physiotherapist|doctor|doc|nurse|osteopath|masseur|barber|landlord|postman|vicar|coach|pacer|horse|dog|pup|puppy|cat|pony|mare|inlaw|roommate|flatmate|housemate|student|team|captain|toddler|baby|twin',
  'kid|bloke|guy|lad|club? captain|chairman|neighbour|teammate|clubmate|grandad|granddad|grandpa|grandma|granny|nan|gran|mum|mom|dad|brother|sister|wife|wifes|husband|hubby|partner|missus|gf|bf|girlfriend|boyfriend|mate|mates|friend|buddy|colleague|cousin|uncle|aunt|horse|dog|pacer',
  'a|an|the|some|another|one|other|two|three|several|that|this|poor young|old|older|poor|elderly|fellow|big|wee|local|random|super|fit|fast? guy|guys|man|men|woman|women|runner|runners|lady|ladies|girl|boy|bloke|chap|fella|lad|person|people|kid|kids|dog|dogs|horse|cow|sheep|gentleman|volunteer|participant|walker|walkers|cyclist|competitor|spectator|gent|bird|deer|stranger|jogger|joggers|racer|athlete|student|teenager|youngster|fox|duck|cat|squirrel|rabbit|marshal|mum|dad',
  'her|his|their|whose achilles|knee|calf|ankle|hip|back|heart|leg|foot|hamstring|chest|shoulder|head|face',
]

/** A part of the sentence with one of these speaks of the runner, here and now. */
export const OWN_PRESENT: ReadonlySet<string> = new Set(
  'now today tonight again still currently nowadays this same'.split(' '),
)

export const HARMLESS_DEEDS: ReadonlySet<string> = new Set(
  'ran run runs running came come won joined paced finished beat quick fast slow ahead strong waited cheered smashed flew jogged walked said says told noticed thinks thought reckons asked saw found'.split(
    ' ',
  ),
)

export const DEEDS_GO_ON: ReadonlySet<string> = new Set(
  'was had went got fell threw collapsed fainted passed blacked couldnt limped vomited puked then needed is has looked hurt broke tore pulled pulling'.split(
    ' ',
  ),
)

export const DEEDS_OF_OTHERS: ReadonlySet<string> = new Set(
  'ran had has fell broke pulled twisted tore collapsed fainted limped dropped got did hurt snapped sprained'.split(
    ' ',
  ),
)
