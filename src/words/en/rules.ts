import type { Format } from '../../lib/format.ts'
import { wordTable } from '../../lib/word-table.ts'
import type { ReasonOf } from '../../model/advice.ts'
import type { FlagId } from '../../model/flag.ts'
import type {
  BoneSupport,
  EvidenceOf,
  FindingEvidence,
  IllnessKind,
  NotedAt,
  RuleId,
} from '../../model/rule-evidence.ts'
import type { Sign } from '../../model/symptom.ts'
import { figure } from './figure.ts'
import { placeAsSubject } from './places/your-place.ts'
import { SIGN_WORDS } from './signs.ts'

/** What a rule is called, why it is there, where it ends. */
export interface RuleWords {
  readonly title: string
  readonly why: string
  readonly limits: string
}

/** The same, with what it says of this runner, made from that rule's own evidence. */
interface SpeakingRule<Id extends RuleId> extends RuleWords {
  readonly says: (because: EvidenceOf<Id>, format: Format) => string
}

const place = ({ area, side }: NotedAt): string => placeAsSubject(area, side)
const Place = (because: NotedAt): string => capital(place(because))
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The runner's own words, when there are any, in quotation marks before what is made of them. */
export function quoted({ words: written }: NotedAt): string {
  const words = (written ?? '').trim().replaceAll(/\s+/g, ' ')
  if (words === '') return ''
  return `You wrote: “${words.length > 90 ? `${words.slice(0, 88).replace(/\s\S*$/, '')} …` : words}”. `
}

function signs({ signs: there }: { readonly signs: readonly Sign[] }): string {
  const names = there.map((sign) => SIGN_WORDS[sign])
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const WORDS: { readonly [Id in RuleId]: SpeakingRule<Id> } = {
  'heart-signs': {
    title: 'Signs that may be the heart',
    says: (because) => `${capital(signs(because))}: this may be the heart until somebody has shown it is not.`,
    why: 'Chest pain, pressure or tightness in or after effort, and effort that hurts arm, jaw, neck, shoulder or upper belly, are treated as an emergency everywhere. No sweat or breathlessness is needed beside it.',
    limits: 'Most chest pain in runners is not the heart. This tool cannot tell which is which, so it does not try.',
  },
  'heat-signs': {
    title: 'Signs of heat illness',
    says: (because) =>
      because.signs.length === 1
        ? 'You were overheated. Were you dizzy, sick, confused, unsteady, or did you faint? Until that is answered, no running.'
        : `${capital(signs(because))}: together these may be heat stroke. Cooling comes first.`,
    why: 'Heat stroke can happen on cool days, and the skin can be wet or dry. Minutes count.',
    limits: 'Only your words are known, not your temperature.',
  },
  'collapse-signs': {
    title: 'Collapse, confusion or an irregular heart',
    says: (because) => `${capital(signs(because))} in or after effort: this needs emergency help.`,
    why: 'A faint in effort, a racing or irregular heart, and confusion are warning signs that no runner should sort out alone.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  'emergency-sign': {
    title: 'A sign that needs emergency help',
    says: (because) => `${capital(signs(because))}: this needs emergency help.`,
    why: 'These signs are known to turn dangerous within hours or minutes, whatever they were brought on by.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  'blood-in-urine-or-stool': {
    title: 'Blood in urine or stool',
    says: (because) =>
      because.sameDay === true
        ? 'Blood in urine or stool, and pain or dizziness with it: see a doctor today.'
        : 'Blood in urine or stool: a doctor looks before the next run.',
    why: 'After a very long run it can be harmless, and nobody can tell from outside.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  'night-pain-and-weight-loss': {
    title: 'Pain at night and weight lost',
    says: (because) => `${Place(because)} wakes you, and you have lost weight: a doctor looks before the next run.`,
    why: 'The two together are not what running does.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  'pregnancy-sign': {
    title: 'A sign in pregnancy',
    says: () => 'In pregnancy, or soon after a birth, this is for your midwife or doctor to look at first.',
    why: 'What is a niggle for others can be a sign there. Your midwife, your doctor or a pelvic-floor physio knows which.',
    limits: 'Common knowledge; no clinician has checked it yet.',
  },
  'heart-condition': {
    title: 'A sign beside a known heart condition',
    says: () => 'With a known heart condition this is seen by a doctor today.',
    why: 'Dizziness, palpitations and odd breathlessness mean more where the heart is known to be ill.',
    limits: 'Common knowledge; no clinician has checked it yet.',
  },
  'swelling-on-blood-thinner': {
    title: 'A swelling where blood clots badly',
    says: () => 'A swelling or bruise beside a clotting condition or a blood thinner: see a doctor today.',
    why: 'It can go on bleeding inside.',
    limits: 'Common knowledge; no clinician has checked it yet.',
  },
  'still-growing': {
    title: 'While you are still growing',
    says: (because) =>
      because.gait === 'changed'
        ? 'A limp under 16 is seen by a doctor today: the hip may be where it comes from, also when the knee hurts.'
        : `${Place(because)}: at your age it may be the growth plate, where the bone still grows. Let a doctor or physio look.`,
    why: 'Growing bones have soft places that adults no longer have.',
    limits: 'Common knowledge; no clinician has checked it yet.',
  },
  'danger-question': {
    title: 'Words that have to be asked about',
    says: (because) =>
      `“${because.danger}”: does any of the signs on the list hold? If one is there now, call for help first.`,
    why: 'Some words may mean something that does not wait. One tap on “none of these” takes this away.',
    limits: 'The tool does not understand everything you write, so it asks.',
  },
  'spine-signs': {
    title: 'Signs from the spine',
    says: (because) => `${capital(signs(because))}: this may be pressure on the nerves of the lower spine.`,
    why: 'Numbness where you sit, or a change of bladder or bowel, can leave lasting harm if it waits.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  'calf-clot-signs': {
    title: 'A calf that is swollen and warm',
    says: (because) =>
      because.breathless === true
        ? 'A calf swollen and warm on one side, and breathlessness: this may be a clot that has moved.'
        : because.signs.includes('clot-risk')
          ? 'A calf that hurts on one side may be a clot after a long journey or an operation, or in pregnancy. It is to be seen today.'
          : 'A calf swollen and warm on one side may be a clot. It is to be seen today.',
    why: 'A clot in the leg looks like a calf strain at first.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  'head-knock': {
    title: 'A knock on the head',
    says: (because) =>
      because.emergency === true
        ? 'A knock on the head with signs beside it is an emergency.'
        : 'A knock on the head is to be looked at the same day.',
    why: 'What a knock has done can show hours later.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  'same-day-sign': {
    title: 'A sign to be seen the same day',
    says: (because) => `${capital(signs(because))}: have this seen today.`,
    why: 'A leg that will not carry you, a pop, a changed shape, dark urine after hard effort, or a hot red joint do not wait.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  'fever-with-pain': {
    title: 'Fever with pain',
    says: (because) =>
      `Fever together with pain, ${place(because)}: ${because.tissue === 'muscle' ? 'no exercise' : 'have it seen today'}.`,
    why: 'Fever with a joint, bone or skin that hurts may be an infection. Fever alone already means no exercise.',
    limits: 'Standard first-aid knowledge; awaiting clinical review.',
  },
  headache: {
    title: 'Headache from running',
    says: (because) =>
      because.signs !== undefined
        ? `Headache with ${signs({ signs: because.signs })}: this is an emergency.`
        : because.again === true
          ? 'A second headache from running within four weeks is one for a doctor.'
          : because.firstAfter !== undefined
            ? 'A first headache from effort after 40: see a doctor before the next run.'
            : because.settled === true
              ? 'A headache that settled within hours: no run while it is there, an easy one the day after.'
              : because.settled === false
                ? 'A headache that has not settled is one for a doctor. No run while it is there.'
                : 'A headache from running: no run while it is there. Drink, sit in the shade. Did it settle within hours? If not, ask a doctor.',
    why: 'Most headaches in running are thirst, glare or effort. Some are not, and those have signs.',
    limits: 'That a painkiller helps does not clear a headache.',
  },
  'unexplained-discomfort': {
    title: 'A discomfort that has to be asked about',
    says: (because) =>
      because.signs.length > 1
        ? `${capital(signs(because))} together: this is treated as an emergency.`
        : `Did it come with effort? Until that is answered: no running, and ask a professional.`,
    why: 'Neck, shoulder, arm or upper-belly discomfort and dizziness are mostly harmless and sometimes the heart.',
    limits: 'One answer settles most of these: stiff, tender to press, worse on turning the head.',
  },
  'bone-stress-pattern': {
    title: 'A pattern that fits bone stress',
    says: (because) =>
      because.support === 'spot-unknown'
        ? `${Place(because)} gets worse as you run. Is it one spot you can put a finger on?`
        : `${Place(because)}, one spot, and ${boneSupport(because.support, because.trend)}: this may be bone stress.`,
    why: 'A stress injury of the bone starts as a small sore spot that does not warm up. Found early it costs weeks; run on, it costs months.',
    limits: 'A pattern, not a diagnosis. Many such pains are something else; a doctor can tell.',
  },
  'groin-on-load': {
    title: 'Groin or front of the hip',
    says: (because) =>
      because.walking === true
        ? `${Place(because)} hurts in walking: see a doctor today.`
        : because.tight === true
          ? `${Place(because)}: tight only, easing, no pain on load.`
          : because.onLoad === true
            ? `${Place(because)} hurts when weight comes on it: a doctor looks before the next run.`
            : `${Place(because)}: does it hurt on load, standing on that leg?`,
    why: 'Pain there on load can come from the neck of the thigh bone, where a crack is dangerous.',
    limits: 'Tightness that eases and does not hurt on load is another matter.',
  },
  'sudden-foot-pain': {
    title: 'A foot that hurt suddenly, or worse with every step',
    says: (because) =>
      `${Place(because)}: pain ${because.sudden === true ? 'that came suddenly and sharp' : 'that gets worse as you run'}: have it looked at before the next run.`,
    why: 'Bones of the foot are small and carry everything.',
    limits: 'A pattern, not a diagnosis.',
  },
  'medical-sign': {
    title: 'A sign for a professional',
    says: (because) =>
      `${capital(signs(because))}${because.sameDay === true ? ` at ${because.severity}/10: have this seen today` : ': have this looked at before the next run'}.`,
    why: 'Swelling, bruising, giving way, numbness and pain that travels say that more than a sore muscle is involved.',
    limits: 'They can have harmless causes; running is not the way to find out.',
  },
  'tender-spot': {
    title: 'Tender to press',
    says: (because) =>
      `${Place(because)} is tender to press${because.spread === 'one-spot' ? ' on one spot' : ''}: have it looked at before the next run.`,
    why: 'Tenderness on one spot is the key sign of bone stress. A whole muscle that is tender after a hard session is not meant.',
    limits: 'Say “all over the muscle” if it is; that changes the answer.',
  },
  'changed-gait': {
    title: 'You run or walk differently',
    says: (because) =>
      because.gait === 'changed'
        ? `${Place(because)}: pain that changes how you move ends a run.`
        : because.gait === 'unknown'
          ? `${Place(because)}: you have not said whether it changes how you run.`
          : `${Place(because)}: stiff on both sides alike.`,
    why: 'Every source agrees here: a limp moves the load to where it does not belong.',
    limits: 'Only you, or somebody watching, can see it.',
  },
  'night-pain': {
    title: 'Pain at night',
    says: (because) => `${Place(because)} disturbs your sleep.`,
    why: 'Pain that wakes you is not the pain of training.',
    limits: 'How you lie can wake a sore tendon too; that is why the place matters.',
  },
  'painkiller-needed': {
    title: 'A painkiller was needed',
    says: (because) => `A painkiller was needed (${place(because)}); what you felt was less than what was there.`,
    why: 'Needing a drug to run means the pain is above what running may cost.',
    limits: 'Questions about medicines belong to a pharmacist or doctor.',
  },
  'same-pain-again': {
    title: 'The same pain again',
    says: (because) =>
      `${Place(because)}: ${because.runsInRow >= 3 ? `run number ${because.runsInRow} with it${because.mild === true ? '; mild, easing and back next morning each time, so easy running goes on while you wait for the physio' : ''}` : 'the second run in a row with it'}.`,
    why: 'Once is a note, twice is a pattern to change something for, three times is time off.',
    limits: 'Rest days and runs without a note neither count nor reset.',
  },
  severity: {
    title: 'How much it hurts',
    says: (because) =>
      `${Place(because)}: ${because.severity}/10${because.guessed === true ? ' (read from your words; say a number if that is not it)' : ''}${because.experienced === false && because.severity <= 3 ? ', read with the caution a newer runner gets' : ''}.`,
    why: 'The sources draw the line between 2 and 4 out of 10. Where they differ the stricter one holds. Small numbers are common: about a quarter of 1,049 recreational runners had some pain before a race.',
    limits: 'A number is yours alone; it is compared with nobody else’s.',
  },
  'sharp-pain': {
    title: 'Sharp pain',
    says: (because) =>
      because.quality === 'sharp'
        ? `${Place(because)}: sharp, stabbing or shooting pain.`
        : `${Place(because)}: you have not said whether it is dull, stiff or sharp.`,
    why: 'A dull ache after hard work is ordinary; a sharp one points at something that gave.',
    limits: 'Words for pain differ between people.',
  },
  'pain-in-the-run': {
    title: 'What it did during the run',
    says: (because) =>
      because.trend === 'worsens'
        ? `${Place(because)} got worse as you ran.`
        : because.trend === 'unchanged'
          ? `${Place(because)} stayed the same all run.`
          : `${Place(because)}: you have not said whether it eased or got worse in the run.`,
    why: 'What eases as you warm up behaves like stiffness; what climbs or stays behaves like an injury.',
    limits: 'Exercise can mask soreness for a while, so the next morning is asked too.',
  },
  'pain-at-rest': {
    title: 'Pain at rest',
    says: (because) => `${Place(because)} hurts at rest.`,
    why: 'Pain without load does not come from running alone.',
    limits: '',
  },
  'pain-in-daily-life': {
    title: 'Pain in daily life',
    says: (because) => `${Place(because)} hurts ${because.stairs === 'yes' ? 'on stairs' : 'in daily life'}.`,
    why: 'What hurts on stairs will hurt more at three times your weight on every step.',
    limits: '',
  },
  'self-check-failed': {
    title: 'The self-check stopped',
    says: (because) => `${Place(because)}: ${because.hop === true ? 'a hop hurts' : 'the self-check did not pass'}.`,
    why: 'Standing, walking, a squat and a hop on each leg ask for less than running does.',
    limits: 'A passed check alone clears nothing.',
  },
  'locking-joint': {
    title: 'A joint that locks',
    says: (because) => `${Place(because)} locks.`,
    why: 'Something in the way inside a joint is for a professional to look at.',
    limits: '',
  },
  'intolerable-pain': {
    title: 'Pain you cannot put up with',
    says: (because) => `${Place(because)} is more than you can put up with.`,
    why: 'Whatever its number, that is where a run ends.',
    limits: '',
  },
  unsure: {
    title: 'You are not sure',
    says: () => 'You are not sure what this is: that is what a physiotherapist is for.',
    why: 'Being unsure is a good reason to ask, and an early question is a cheap one.',
    limits: '',
  },
  'lasting-soreness': {
    title: 'Soreness that lasts',
    says: (because) => `Day ${because.days} of the same soreness. It should have been falling.`,
    why: 'Muscle soreness peaks after about two days and is mostly gone after three or four.',
    limits: '',
  },
  'one-sided-pain': {
    title: 'One side, or one spot',
    says: (because) =>
      because.side === 'left' || because.side === 'right' || because.spread === 'one-spot'
        ? `${Place(because)}: ${because.spread === 'one-spot' ? 'one spot' : 'one side only'}${because.eased === true ? ', mild and easing' : ''}.`
        : `${Place(because)}: you have not said whether it is one side, both, or one spot.`,
    why: 'Training makes both legs sore. One leg alone is more often the start of an injury.',
    limits: 'Mild, dull and easing pain in a muscle, tendon or kneecap may be run on with care.',
  },
  'slow-healing-tissue': {
    title: 'What kind of tissue hurts',
    says: (because) =>
      because.tissue === 'bone'
        ? `${Place(because)}: bone is named. No running until somebody has looked.`
        : because.tissue === 'unknown'
          ? `${Place(because)}: you have not said whether it is muscle, tendon, joint or bone.`
          : `${Place(because)}: ${because.tissue === 'kneecap' ? 'the kneecap' : `a ${because.tissue}`} heals slower than muscle.`,
    why: 'Joints, tendons and bone tolerate less than muscle and take longer to heal.',
    limits: 'The tissue is taken from the place you named unless you say otherwise.',
  },
  'next-morning': {
    title: 'The morning after',
    says: (because) =>
      because.nextMorning === 'not-yet-due'
        ? `${Place(because)}: tomorrow morning will tell; no run before that.`
        : because.nextMorning === 'unknown'
          ? `${Place(because)}: how was it the morning after? That answer is still missing.`
          : because.nextMorning === 'not-back'
            ? `${Place(because)} was not back to its usual the morning after.`
            : `${Place(because)} was not back to its usual three days later.`,
    why: 'Easing during a run may only be masking. What counts is the morning after.',
    limits: 'Stiffness gone within about ten minutes counts as back.',
  },
  'way-back': {
    title: 'On the way back',
    says: (because) =>
      because.step === 'trial'
        ? `${Place(because)} has been quiet: now one short trial, with walking, decides.`
        : because.step === 'return'
          ? `${Place(because)}: the trial went well; two such runs and you are back.`
          : `${Place(because)}: still resting; improvement goes one step at a time.`,
    why: 'Each step back is earned by quiet days or a good run, not by the calendar.',
    limits: 'The number of quiet days is a convention.',
  },
  'neck-or-shoulder': {
    title: 'Neck or shoulder',
    says: (because) => `${Place(because)}: each step shakes it; cross-train until it is quiet.`,
    why: 'Often stiff form or the way you breathe when tired. Effort that brings it on is asked about first.',
    limits: '',
  },
  'lower-back': {
    title: 'Low back',
    says: () => 'Low back: mostly impact on a trunk that is still getting stronger.',
    why: 'Core and one-leg strength help more than rest.',
    limits: 'Numbness where you sit, or a change of bladder or bowel, is an emergency.',
  },
  'outer-hip': {
    title: 'Hip joint or outer hip',
    says: (because) => `${Place(because)}: a break, other exercise, then a gradual return.`,
    why: 'It may be a bursa that is irritated.',
    limits: '',
  },
  'outer-knee': {
    title: 'Outside of the knee',
    says: () => 'Outside of the knee: it may be the band along the thigh; a physio can tell.',
    why: 'This place rarely settles by running through.',
    limits: '',
  },
  kneecap: {
    title: 'Around the kneecap',
    says: () => 'Around the kneecap: shorter, slower, no downhill and no stairs works as well as exercises.',
    why: 'In a trial of runners with kneecap pain, changing the load did as much as anything added to it.',
    limits: 'Shown for pain of at most 2/10 that settles within the hour.',
  },
  'patellar-tendon': {
    title: 'Below the kneecap',
    says: () => 'The tendon below the kneecap: less load, warm-up first.',
    why: 'Tendons like a steady load and dislike sudden ones.',
    limits: '',
  },
  shin: {
    title: 'Shin',
    says: (because) => `${Place(because)}: rest it, and if it lasts two weeks let a doctor rule out a stress fracture.`,
    why: 'Shins complain after too much too soon; a few of them are stress fractures.',
    limits: 'The two weeks are a convention of ours.',
  },
  achilles: {
    title: 'Achilles tendon',
    says: () => 'Achilles: flat ground, no hills, walk first.',
    why: 'Hills and speed load it most.',
    limits: '',
  },
  'ankle-twist': {
    title: 'A twisted ankle',
    says: () => 'A twist or fall and sharp pain at the ankle: it may be a sprain or a break; have it looked at.',
    why: 'The two feel the same on the first day.',
    limits: '',
  },
  'heel-in-the-morning': {
    title: 'Heel, worst in the morning',
    says: () => 'Heel or sole, worst with the first steps of the day: keep the load even and low.',
    why: 'It may be the plantar fascia, which behaves like a tendon.',
    limits: '',
  },
  'whole-body-soreness': {
    title: 'Sore all over',
    says: () => 'Sore legs on both sides: easy movement often helps more than the couch.',
    why: 'Soreness on both sides that eases is how training feels.',
    limits: '',
  },
  'skin-or-nail': {
    title: 'Skin or nail',
    says: (because) =>
      because.infected === true
        ? 'Spreading redness or pus: have it looked at.'
        : `${Place(because)}: skin or nail only. Look after it and run as it lets you.`,
    why: 'A blister or a black nail is a nuisance, not an injury of running.',
    limits: '',
  },
  cramp: {
    title: 'A cramp that went',
    says: (because) => `${Place(because)}: a cramp that went with stretching.`,
    why: 'Cramp in a tired muscle passes.',
    limits: '',
  },
  stitch: {
    title: 'Stitch',
    says: (because) =>
      because.stays === true
        ? 'A stitch that stayed when you slowed: did it come with effort in the upper belly or chest?'
        : 'A stitch: did it go when you slowed down?',
    why: 'A stitch goes on slowing. What does not go is asked about.',
    limits: '',
  },
  'numb-toes': {
    title: 'Numb toes',
    says: (because) =>
      because.gone === true
        ? 'Numb toes that woke up on loosening the shoe: lace it looser.'
        : 'Numb toes: did they wake up when you loosened the shoe?',
    why: 'A tight shoe presses a nerve; a nerve that stays numb is to be looked at.',
    limits: '',
  },
  'sore-and-tired': {
    title: 'Sore and worn out',
    says: (because) =>
      `Sore today, and ${[because.tired === true && 'tired', because.sleptBadly === true && 'badly slept', because.restingHrUp === true && 'your resting heart rate is up'].filter((each) => each !== false).join(', ')}: a rest day.`,
    why: 'Soreness with tiredness means recovery has not kept pace.',
    limits: 'It holds for today.',
  },
  tired: {
    title: 'Tired',
    says: () => 'Tired today: easy if at all.',
    why: 'Tiredness gone within two days is how training feels; today it is here.',
    limits: 'It holds for today.',
  },
  'general-soreness': {
    title: 'Sore without a place',
    says: (because) => `Sore today, ${because.severity}/10, without a place.`,
    why: 'Up to 2, a soft 3, is soreness; above that it is pain.',
    limits: 'It holds for today.',
  },
  ill: {
    title: 'Ill',
    says: (because) =>
      'palpitations' in because
        ? 'Palpitations or breathlessness with an illness: this needs help now.'
        : because.illness === 'head-cold'
          ? 'A head cold: easy if at all.'
          : `${capital(ILLNESSES[because.illness])}: no exercise until two full days free of it without medicine${because.days > 3 && because.illness === 'fever' ? '; fever for more than three days is one for a doctor' : ''}.`,
    why: 'Training with fever can harm the heart.',
    limits: 'Common knowledge; no clinician has checked it yet.',
  },
  'after-illness': {
    title: 'Back after an illness',
    says: (because) => `After ${ILLNESSES[because.illness]} the first week is easy and short.`,
    why: 'The body has lost some form and is not done yet, however well you feel.',
    limits: 'The length is a convention; stop at palpitations or odd breathlessness.',
  },
  referred: {
    title: 'This tool is not enough for you',
    says: (because) =>
      `You said: ${because.conditions.join(', ').replaceAll('-', ' ')}. Running advice for you belongs to somebody who knows you.`,
    why: 'The evidence behind these rules comes from healthy adults.',
    limits: '',
  },
  'keeps-returning': {
    title: 'It keeps returning',
    says: () => 'It came back although you kept to the easier week: let a physio look.',
    why: 'What returns despite less load has another cause.',
    limits: '',
  },
  'after-race': {
    title: 'After a race',
    says: (because, format) =>
      `${because.by === 'long-run' ? 'A run longer than you are used to' : 'A race'} on ${format.date(because.date)}: ${
        because.restDays > 3
          ? 'seven days without running, and nothing hard for two weeks'
          : 'three days without running, then a first week at under half, nothing hard for two weeks'
      }.`,
    why: 'Muscle and tendon are weaker for days after a race, also when the legs feel fine again.',
    limits:
      'The days are a convention. A race of under 75 minutes counts as a hard run like another, and so does a long run within your habit.',
  },
  'load-note': {
    title: 'A small jump in load',
    says: (because, format) => `${loadSentence(because, format)} Nothing to change; good to know.`,
    why: 'Small steps are how training works. They are named so that several of them do not add up unseen.',
    limits: 'A flag tells of risk in many runners; what it means for you nobody can say.',
  },
  'load-step': {
    title: 'Too much at once',
    says: (because, format) => `${loadSentence(because, format)} Hold back for a week.`,
    why: 'A long jump in one run, or several at once, is where injuries gathered in the largest study of runners.',
    limits: 'A flag tells of risk in many runners; what it means for you nobody can say.',
  },
  'load-flag': {
    title: 'A jump in load',
    says: (because, format) => loadSentence(because, format),
    why: 'Seven or eight in ten running injuries come from overuse, not from one bad step. On its own a single jump caps what comes next; it does not stop you.',
    limits: 'A flag tells of risk in many runners; what it means for you nobody can say.',
  },
  'day-after-high-flag': {
    title: 'The day after a very big jump',
    says: (because, format) => `${loadSentence(because, format)} Today is an easy or a rest day.`,
    why: 'A few rest days cost almost no fitness; adaptation happens in them.',
    limits: 'A safety choice of ours.',
  },
  'return-phase': {
    title: 'Back after a gap',
    says: (because, format) =>
      because.gapDays === null
        ? `No run of yours is known here yet, so this starts as carefully as after a long break, until ${format.date(because.until)} or your runs are read in.`
        : `Back after ${because.gapDays} days without a run: the caps hold until ${format.date(because.until)}.`,
    why: 'Bone and tendon lose more slowly than they complain, and gain more slowly than the lungs.',
    limits: 'The caps are a convention.',
  },
  'cadence-asks': {
    title: 'Your step has changed',
    says: () => 'Your step rate at the same speed has dropped: were you limping?',
    why: 'A shorter, slower step on one side shows in the cadence before one notices.',
    limits: 'Terrain and shoes change it too.',
  },
  'no-warning-sign': {
    title: 'Nothing stands against it',
    says: () => 'No pain noted, no jump in load: nothing here stands against running as planned.',
    why: 'It says what is known, not that nothing can happen.',
    limits: 'What was not noted is not known.',
  },
}

/** By rule id: title, why and limits; undefined for any other word. */
export const RULE_WORDS = wordTable<RuleWords>(WORDS)

/** What a rule says of this runner; of a note, the runner's own words stand before it where the reason brings them. */
export const reasonSentence = <Id extends RuleId>({ rule, because }: ReasonOf<Id>, format: Format): string =>
  `${quoted(because)}${WORDS[rule].says(because, format)}`

/** What stands beside the one sore spot. */
const BONE_SUPPORT: Readonly<Record<Exclude<BoneSupport, 'trend'>, string>> = {
  'rest-or-night': 'there at rest or at night',
  hop: 'a hop hurts',
  again: 'there again on the next run',
  'load-before': 'a big jump in load or new shoes some weeks before',
  'earlier-fracture': 'an earlier stress fracture',
  condition: 'a condition that makes bone weaker',
}

function boneSupport(support: BoneSupport, trend: EvidenceOf<'bone-stress-pattern'>['trend']): string {
  if (support !== 'trend') return BONE_SUPPORT[support]
  return trend === 'worsens' ? 'worse as you run' : 'no better for warming up'
}

const ILLNESSES: Readonly<Record<IllnessKind, string>> = {
  fever: 'fever',
  chest: 'a chest infection',
  gut: 'a stomach bug',
  'whole-body-aches': 'aches all over',
  'head-cold': 'a head cold',
  ill: 'an illness',
}

/** What a finding says when a reason leans on it: shortly; the flag itself tells more. */
function loadSentence(because: FindingEvidence, format: Format): string {
  const date = format.date(because.date)
  const { ratio, value } = because
  const baseline = figure(because.baseline)
  // A cap that was only just passed has no change worth a figure ("±0 %").
  const change = ratio !== null && Math.abs(ratio - 1) >= 0.005 ? ` (${format.change(ratio)})` : ''
  switch (because.flagId) {
    case 'session-distance-spike':
      return `${date}: ${format.distance(value)}, the longest of the 30 days before was ${format.distance(baseline)}${change}.`
    case 'week-mileage-jump':
      return because.window === 'rolling' && because.from !== undefined && because.to !== undefined
        ? `The seven days from ${format.date(because.from)} to ${format.date(because.to)}: ${format.distance(value)} after ${format.distance(baseline)}${change}.`
        : `The week to ${date}: ${format.distance(value)} after ${format.distance(baseline)}${change}.`
    case 'descent-spike':
      return `${date}: ${format.climb(value)} of descent, the most in six weeks had been ${format.climb(baseline)}.`
    case 'ascent-spike':
      return `${date}: ${format.climb(value)} of climb, the most in 30 days had been ${format.climb(baseline)}.`
    default:
      return `${date}: ${FLAG_SHORT[because.flagId]}${change}.`
  }
}

type OtherFlag = Exclude<FlagId, 'session-distance-spike' | 'week-mileage-jump' | 'descent-spike' | 'ascent-spike'>

const FLAG_SHORT: Readonly<Record<OtherFlag, string>> = {
  'new-slope': 'slopes steeper than your legs knew',
  'new-surface': 'ground your legs did not know',
  'session-time-spike': 'far longer on your feet than in the 30 days before',
  'return-after-gap': 'more than a return after a gap bears',
  'no-rest-day': 'many days of running without a rest day',
  'intensity-jump': 'much more hard running than your month had',
  'stacked-hard-days': 'hard days too close together',
  'new-shoe': 'a new shoe with much of the week on it',
  'stacked-flags': 'several jumps within one week',
  'resting-heart-rate': 'resting heart rate up, and not rested',
  'poor-sleep': 'too little sleep, and the resting heart rate up',
  'acute-chronic-ratio': 'far more in the last days than in the weeks before',
  monotony: 'days too much alike',
  strain: 'a heavy week with days too much alike',
  'cadence-drift': 'fewer steps at the same speed',
  'same-pain-again': 'the same pain again',
}
