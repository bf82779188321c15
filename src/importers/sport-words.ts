import { foldWords } from '../lib/fold-words.ts'
import type { Sport } from '../model/sport.ts'
import type { Surface } from '../model/surface.ts'

/** What a word for an activity says. */
export interface SportWord {
  readonly sport: Sport
  /** What the word says about the ground; `unknown` for a plain run, which is not `road`. */
  readonly surface: Surface
}

/**
 * Activity types as Strava, Garmin and files spell them: Garmin type keys, Strava API names, and the words of their pages
 * in English, German, French, Dutch, Czech, Japanese, Spanish, Italian, Portuguese, Swedish, Danish and some neighbours.
 * Seen in real exports: docs/importers/tables.md; the rest are the words of the languages.
 */
const WORDS: readonly (readonly [Sport, Surface, string])[] = [
  [
    'run',
    'unknown',
    `run, runs, running, jog, jogging, ultra run, ultra running, ultrarun, obstacle run, obstacle running, obstacle racing,
     sprint, guided run, race run, fell running, orienteering run,
     lauf, laufen, laeufe, joggen, dauerlauf, ultralauf, hindernislauf,
     course à pied, footing, course d'ultra, ultra course, course d'obstacles,
     hardloopsessie, hardlopen, hardloop, rennen, ultralopen, běh, běhání, ランニング, ラン, ジョギング, ウルトラランニング,
     carrera, carrera a pie, correr, ultracarrera, carrera de ultra, corsa, correre, corsa a piedi, ultra corsa,
     corrida, ultracorrida, ultramaratona, löpning, löprunda, löpa, löppass, ultralöpning, løb, løbetur, løbe, ultraløb,
     løp, løping, løpetur, juoksu, bieg, bieganie, futás, laufen im freien, corsa campestre, 跑步, 跑, 户外跑步,
     戶外跑步, 户外跑, 戶外跑, бег, 달리기, 러닝`,
  ],
  [
    'run',
    'trail',
    `trail run, trail running, trailrun, trailrunning, trail, mountain running, sky running, skyrunning,
     traillauf, trail lauf, geländelauf, berglauf, trail laufen, course de trail, course trail, course nature, course en sentier,
     trailhardlopen, trail hardlopen, hardlopen trail, trailrunsessie, trailový běh, trail běh, terénní běh, běh v terénu,
     トレイルラン, トレイルランニング, トレラン, carrera de trail, carrera por montaña, carrera de montaña, carrera por senderos,
     trail correr, corsa su sentiero, corsa su sentieri, corsa trail, corsa in montagna, corrida em trilha, corrida de trilha,
     corrida em trilhos, corrida em trilho, corrida de montanha, traillöpning, terränglöpning, trailløb, terrænløb, stiløp,
     terrengløp, polkujuoksu, løb terræn, corrida em trilhas, trailrunnen, course à pied en sentier, terepfutás,
     bieg terenowy, bieganie w terenie, bieg przełajowy, 越野跑, 트레일 러닝`,
  ],
  [
    'run',
    'road',
    `street run, street running, road run, road running, straßenlauf, laufen auf der straße, course sur route, course de rue,
     hardlopen op straat, straathardlopen, běh na silnici, silniční běh, ロードランニング, ロードラン, carrera en carretera,
     carrera por carretera, carrera en calle, corsa su strada, corrida de rua, corrida de estrada, corrida em estrada,
     gatulöpning, landsvägslöpning, gadeløb, landevejsløb, course à pied urbaine`,
  ],
  [
    'run',
    'track',
    `track run, track running, track session, bahnlauf, bahnlaufen, laufen auf der bahn, bahntraining, course sur piste,
     baanlopen, hardlopen op de baan, hardlopen op baan, běh na dráze, トラックランニング, トラックラン, carrera en pista,
     corsa su pista, corsa in pista, corrida em pista, corrida na pista, banlöpning, löpning på bana, baneløb, løb på bane, bahn laufen, course à pied sur piste,
     bieg na stadionie, 操场跑, 操場跑`,
  ],
  [
    'run',
    'treadmill',
    `treadmill, treadmill run, treadmill running, indoor run, indoor running, virtual run, virtual running,
     laufband, laufbandtraining, laufbandlauf, laufen auf dem laufband, laufband laufen, indoor lauf, indoor laufen, hallenlauf,
     virtueller lauf, virtuelles laufen,
     tapis de course, tapis roulant, course sur tapis, course sur tapis roulant, course à pied sur tapis, course en salle,
     course à pied en salle, course à pied en intérieur, course virtuelle, course à pied virtuelle,
     loopband, hardlopen op loopband, hardlopen op de loopband, loopbandsessie, indoor hardlopen, hardlopen binnen,
     virtuele hardloopsessie, virtueel hardlopen, virtuele run,
     běžecký pás, běh na pásu, běh na běžeckém pásu, běh v hale, virtuální běh,
     トレッドミル, トレッドミルランニング, トレッドミルラン, 屋内ランニング, 室内ランニング, バーチャルラン, バーチャルランニング,
     cinta, cinta de correr, carrera en cinta, correr en cinta, carrera en interior, carrera en interiores, carrera virtual,
     corsa su tapis roulant, corsa sul tapis roulant, corsa al coperto, corsa indoor, corsa virtuale,
     esteira, corrida em esteira, corrida na esteira, passadeira, corrida em passadeira, corrida na passadeira,
     corrida em ambiente fechado, corrida interior, corrida indoor, corrida virtual,
     löpband, löpning på löpband, löpbandslöpning, inomhuslöpning, löpning inomhus, virtuell löpning,
     løbebånd, løb på løbebånd, løbebåndsløb, indendørs løb, virtuelt løb, virtuel løbetur, tredemølle, tredemølleløping,
     juoksumatto, entrenamiento en cinta, course à pied sur tapis roulant, loopbandtraining, löpbandsträning, beltéri futás,
     teremfutás, futópad, bieganie na bieżni, bieg na bieżni, bieżnia, 室内跑步, 室內跑步, 室内跑, 室內跑, 跑步机, 跑步機,
     бег на беговой дорожке, 트레드밀`,
  ],
  [
    'walk',
    'unknown',
    `walk, walking, casual walking, speed walking, indoor walking, nordic walking, treadmill walk, treadmill walking, spaziergang, gehen, walken,
     marche, marche à pied, marche nordique, wandeling, wandelen, chůze, procházka, ウォーキング, 散歩, caminata, caminar, andar,
     camminata, passeggiata, caminhada, promenad, gång, gåtur, gang, gå, kävely, spacer, rucking, ruck, gyaloglás, séta, chodzenie,
     步行, 健走, 散步, ходьба, 걷기`,
  ],
  [
    'hike',
    'unknown',
    `hike, hiking, mountaineering, snowshoe, snowshoeing, snow shoe, wanderung, wandern, bergsteigen, schneeschuhwandern,
     schneeschuhlaufen, randonnée, randonnée pédestre, rando, alpinisme, raquettes, raquettes à neige, hiken, bergwandelen,
     turistika, pěší turistika, túra, ハイキング, 登山, senderismo, excursión, excursionismo, alpinismo, escursione,
     escursionismo, trilha, trilhos, montanhismo, vandring, fjällvandring, vandretur, vaellus, tur, fjelltur, túrázás, wędrówka, 徒步, 登山, 爬山`,
  ],
  [
    'ride',
    'unknown',
    `ride, riding, cycling, biking, bike, bicycle, road biking, road cycling, mountain biking, mountain bike ride, mountain bike,
     mtb, gravel ride, gravel cycling, gravel unpaved cycling, e bike ride, ebike ride, e mountain bike ride, emountain bike ride,
     e bike fitness, e bike mountain, ebiking, indoor cycling, indoor biking, spinning, spin, virtual ride, virtual cycling,
     track cycling, cyclocross, bmx, downhill biking, recumbent cycling, hand cycling, handcycle, velomobile, commuting,
     bike commuting, bicycle touring, enduro mtb,
     radfahrt, radfahren, radsport, rennradfahren, mountainbiken, mountainbikefahrt, gravelfahrt, indoor radfahren,
     virtuelle radfahrt, e bike fahrt, vélo, cyclisme, vtt, sortie vélo, vélo virtuel, vélo en salle, cyclisme en salle,
     sortie à vélo, cyclisme sur route, fietsrit, fietsen, wielrennen, mountainbikerit, virtuele fietsrit, indoor fietsen,
     jízda, jízda na kole, cyklistika, kolo, virtuální jízda, ライド, サイクリング, 自転車, バーチャルライド, ロードバイク,
     bicicleta, ciclismo, vuelta, ciclismo virtual, ciclismo de montaña, ciclismo en carretera, ciclismo bajo techo, pedalata,
     giro in bici, ciclismo su strada, ciclismo indoor, bicicletta, pedalada, pedal, ciclismo de estrada, cykling, cykeltur,
     cykelpass, inomhuscykling, landsvägscykling, indendørs cykling, landevejscykling, sykkeltur, sykling, pyöräily, kolarstwo,
     jazda, jazda na rowerze, kerékpározás, szobakerékpározás, 骑行, 騎行, 骑车, велосипед, 자전거`,
  ],
  [
    'swim',
    'unknown',
    `swim, swimming, lap swimming, pool swim, pool swimming, open water, open water swim, open water swimming, schwimmen,
     schwimmbadschwimmen, freiwasserschwimmen, bahnenschwimmen, schwimmtraining, natation, nage, nage en eau libre,
     natation en piscine, zwemmen, zwemsessie, banenzwemmen, plavání, 水泳, スイム, スイミング, プールスイム, natación, nadar,
     nuoto, nuotata, natação, simning, simpass, svømning, svømmetur, svømming, uinti, pływanie, svøm, simbassäng, úszás, 游泳, плавание, 수영`,
  ],
  [
    'ski',
    'unknown',
    `ski, skiing, nordic ski, nordic skiing, alpine ski, alpine skiing, backcountry ski, backcountry skiing, roller ski,
     roller skiing, cross country skiing, cross country skiing ws, cross country classic skiing, skate skiing,
     skate skiing ws, resort skiing, resort skiing snowboarding, resort skiing snowboarding ws, resort snowboarding,
     backcountry skiing snowboarding, backcountry skiing snowboarding ws, snowboard, snowboarding, ski touring, skifahren,
     skilanglauf, langlauf, langlaufen, alpinski, ski alpin, skitour, ski de fond, ski nordique, ski de rando,
     ski de randonnée, langlaufsessie, skiën, běžky, běh na lyžích, běžecké lyžování, lyžování, スキー, クロスカントリースキー,
     スノーボード, esquí, esquí nórdico, esquí de fondo, esquí alpino, sci, sci di fondo, sci nordico, sci alpino, esqui,
     esqui nórdico, esqui alpino, skidor, skidåkning, längdskidåkning, längdskidor, utförsåkning, langrend, skiløb, langrenn, hiihto`,
  ],
  [
    'row',
    'unknown',
    `rowing, row, indoor rowing, rowing v2, indoor rowing v2, virtual row, rower, rudern, rudergerät, aviron, rameur, roeien,
     veslování, ローイング, ボート漕ぎ, remo, remo en interior, canottaggio, vogatore, rodd, roddmaskin, roning, roing, soutu`,
  ],
  [
    'strength',
    'unknown',
    `strength, strength training, weight training, weights, weightlifting, functional strength training, crossfit, gym,
     bodyweight, fitness equipment strength, krafttraining, gewichtstraining, musculation, renforcement musculaire,
     entraînement aux poids, entraînement de force, krachttraining, silový trénink, posilování, 筋トレ, ウェイトトレーニング,
     筋力トレーニング, entrenamiento con pesas, entrenamiento de fuerza, fuerza, pesas, allenamento con pesi,
     allenamento di forza, pesi, treinamento com peso, treino com pesos, treino de força, treinamento de força, musculação,
     styrketräning, styrkepass, styrketræning, styrketrening, voimaharjoittelu, entreno de fuerza, erősítő edzés, 力量训练`,
  ],
  [
    'elliptical',
    'unknown',
    `elliptical, elliptical trainer, cross trainer, crosstrainer, ellipsentrainer, crosstraining elliptical, elliptique,
     vélo elliptique, eliptický trenažér, エリプティカル, クロストレーナー, elíptica, ellittica, elíptico, crosstrainer pass`,
  ],
  ['yoga', 'unknown', 'yoga, yoga v2, pilates, jóga, ヨガ, ピラティス, joga, jooga'],
  [
    'transition',
    'unknown',
    `transition, transition v2, swim to bike transition, swim to bike transition v2, bike to run transition,
     bike to run transition v2, run to bike transition, run to bike transition v2, wechselzone, wechsel, overgang, transición,
     transizione, transição, växling, přechod`,
  ],
  [
    'multisport',
    'unknown',
    `multisport, multi sport, multi sport activity, triathlon, duathlon, aquathlon, swimrun, swim run, multideporte, triatlón,
     triatlon, triatleta, マルチスポーツ, トライアスロン, multisporten, brick`,
  ],
  [
    'other',
    'unknown',
    `other, workout, training, cardio, cardio training, indoor cardio, hiit, high intensity interval training, stair stepper,
     stair climbing, stairmaster, floor climbing, climbing, rock climbing, rock climb, bouldering, indoor climbing, ice skate,
     ice skating, inline skate, inline skating, skating ws, skateboard, skateboarding, sail, sailing, sailing v2, canoe,
     canoeing, kayak, kayaking, kayaking v2, stand up paddling, stand up paddleboarding, stand up paddleboarding v2, paddling,
     paddling v2, surf, surfing, surfing v2, kitesurf, kiteboarding, windsurf, windsurfing, golf, soccer, football, tennis,
     tennis v2, padel, badminton, squash, table tennis, pickleball, racquetball, volleyball, basketball, dance, boxing, mma,
     martial arts, jump rope, breathwork, breathing, meditation, stretching, mobility, wheelchair, wheelchair push run,
     wheelchair push run speed, wheelchair push walk, driving, motorcycling, flying, horseback riding, hunting, fishing, diving,
     hang gliding, paragliding, obstacle course, adventure race, physical therapy, fitness equipment, gym fitness equipment,
     wheelchair run, wheelchair walk, disc golf, discgolf, stopwatch, kayakken, kitesurfen,
     sonstiges, andere, anderes, klettern, fitnesstraining, autre, autres, entraînement, escalade, séance, overig, anders,
     work out, klimmen, jiné, ostatní, cvičení, trénink, その他, ワークアウト, otro, otros, entrenamiento, escalada, altro,
     altri, allenamento, arrampicata, outro, outros, treino, treinamento, annat, träningspass, träning, klättring, konditionspass, annan, racketsporter, andet,
     træning, trening, annet, muu, kardió, légzőgyakorlat, lépcsőzés`,
  ],
]

const TRAINING_WORDS = `other, workout, training, cardio, cardio training, indoor cardio, hiit, high intensity interval training,
     fitness equipment, gym fitness equipment, sonstiges, andere, anderes, fitnesstraining, autre, autres, entraînement,
     séance, overig, anders, work out, jiné, ostatní, cvičení, trénink, その他, ワークアウト, otro, otros, entrenamiento, altro,
     altri, allenamento, outro, outros, treino, treinamento, annat, träningspass, träning, konditionspass, annan, andet,
     træning, trening, annet, muu, kardió, stopwatch`

/** What words for any training at all say (`Workout`): alone, that it was none of the sports above; beside a sport, nothing. */
export const SOME_TRAINING: SportWord = { sport: 'other', surface: 'unknown' }

const named = (words: string, says: SportWord): [string, SportWord][] =>
  words.split(',').map((word) => [foldWords(word), says])

const BY_WORD: ReadonlyMap<string, SportWord> = new Map([
  ...WORDS.flatMap(([sport, surface, words]) => named(words, { sport, surface })),
  ...named(TRAINING_WORDS, SOME_TRAINING),
])

/** A bounded look: nobody's activity type is longer than this. */
export const LONGEST_TYPE = 80

/** `TrailRun` as `Trail Run`. */
export const withBlanks = (type: string): string => type.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')

/** What one known word says: `run`, `trail_running`, `TrailRun`, `Course à pied`; null for any other. For an activity type: `sportOfType`. */
export function sportOfWord(word: string): SportWord | null {
  if (word.length > LONGEST_TYPE) return null
  return BY_WORD.get(foldWords(word)) ?? BY_WORD.get(foldWords(withBlanks(word))) ?? null
}
