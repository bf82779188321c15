import type { Area } from '../../../model/area.ts'
import type { Row } from '../words.ts'

/** "Felt my right calf go", "calf suddenly pinged", "blew my calf". Joints that pop by themselves mostly only pop. */
function torn(area: Area, names: string, poppedAlone: 'popped|' | '' = 'popped|'): Row {
  return {
    rank: 1,
    say: [
      `heard|felt|hear|feel my|the left|right? ${names} pop|snap|crack|go|tear|ping|rip|twang|give`,
      `${names} just|suddenly|then? ${poppedAlone}snapped|pinged|twanged|tore|ripped|exploded`,
      `popped|snapped|pinged|tore|ripped|blew my|the left|right? ${names}`,
    ],
    means: { sign: 'heard-a-pop', area, pain: 6, sudden: 'yes' },
  }
}

/** "Pulled my right hamstring", "tweaked my back": sudden, without anything heard or felt to give. */
const pulled = (area: Area, names: string): Row => ({
  say: [`pulled|strained|tweaked|yanked|wrenched|ricked|jarred|overstretched my|the|a left|right? ${names}`],
  means: { area, pain: 4, sudden: 'yes' },
})

/** "Broke my toe", "toe might be broken". */
function broken(area: Area, names: string): Row {
  return {
    say: [
      `broke|broken|cracked|fractured my|a|the? left|right? big|little|pinky? ${names}`,
      `${names} is|was|might|may|could? be? broken|fractured`,
    ],
    means: { area, tissue: 'bone', pain: 6 },
  }
}

/** "Hip popping", "knee clicks": a joint that makes a noise; no pop of something that gave. */
const noisy = (area: Area, names: string): Row => ({
  say: [`${names} popping|pops|clicking|clicks|cracking|cracks|grinding|creaking`],
  means: { area },
})

/** Something that tore or broke, with its place. */
export const TEAR_ROWS: readonly Row[] = [
  torn('calf', 'calf'),
  torn('back-thigh', 'hamstring|hammy|hammie'),
  torn('front-thigh', 'quad'),
  torn('groin', 'groin'),
  torn('achilles', 'achilles'),
  torn('ankle', 'ankle'),
  torn('knee', 'knee', ''),
  pulled('calf', 'calf'),
  pulled('back-thigh', 'hamstring|hammy|hammie'),
  pulled('front-thigh', 'quad'),
  pulled('groin', 'groin'),
  pulled('lower-back', 'back'),
  pulled('buttock', 'glute'),
  pulled('knee', 'knee'),
  pulled('hip', 'hip'),
  pulled('neck', 'neck'),
  pulled('shoulder', 'shoulder'),
  broken('toe', 'toe'),
  broken('foot', 'foot|metatarsal'),
  broken('ankle', 'ankle'),
  broken('ribs', 'rib|ribs'),
  broken('arm', 'wrist|arm|elbow|finger|hand'),
  noisy('hip', 'hip|hips'),
  noisy('knee', 'knee|knees'),
  noisy('kneecap', 'kneecap|kneecaps'),
  noisy('ankle', 'ankle|ankles'),
  noisy('shoulder', 'shoulder|shoulders'),
  { say: ['think|might|may|could|maybe its|it|be be? broken'], means: { tissue: 'bone', pain: 4, weak: true } },
]
