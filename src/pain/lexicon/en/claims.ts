import type { ClaimRow } from '../words.ts'

/** Conditions as runners state them of themselves; an age is read by number. */
export const CLAIM_ROWS: readonly ClaimRow[] = [
  {
    condition: 'pregnancy',
    say: [
      'pregnant',
      'pregnancy',
      'weeks pregnant|gone|along',
      'wks pregnant|gone|along',
      'first|second|third|1st|2nd|3rd trimester',
      'my bump',
      'baby bump',
      'expecting in|a|our|my',
      'my midwife',
      'post partum',
      'postpartum',
      'weeks|wks after|since the? birth|giving|delivery|c',
      'gave birth',
      'weeks|wks|months after|since|post having|i|had|giving had? the|my|our|a? baby|birth|twins|section',
      'weeks|wks|months postnatal|postpartum',
      'breastfeeding',
      'spd playing|bad|again',
    ],
  },
  { condition: 'bone-disease', say: ['osteoporosis', 'osteopenia', 'osteoporotic', 'brittle bones'] },
  {
    condition: 'heart',
    say: [
      'my heart condition|disease|failure|problem|meds|medication|tablets|stent',
      'heart condition',
      'heart failure',
      'cardiomyopathy',
      'hypertrophic',
      'pacemaker',
      'a stent',
      'my stent|stents',
      'afib patient',
      'known|diagnosed with? af|afib|arrhythmia|angina',
      'since my heart attack|op|surgery',
      'after my heart attack|op|surgery',
    ],
  },
  {
    condition: 'clotting',
    say: [
      'blood thinners|thinner',
      'on warfarin|apixaban|rivaroxaban|eliquis|xarelto|clopidogrel|thinners',
      'anticoagulants|anticoagulant',
      'factor v|five leiden?',
      'clotting disorder|condition|problem',
      'had a|an dvt|clot|pe|embolism',
      'earlier|previous|past dvt|clot',
      'haemophilia',
      'hemophilia',
    ],
  },
  { condition: 'red-s', say: ['red s', 'relative energy deficiency', 'lost my period|periods', 'no period for'] },
  {
    condition: 'recent-surgery',
    say: [
      'days|weeks|wks after|since|post my|the|a|an? *? *? op|operation|surgery|arthroscopy|replacement|reconstruction|section',
      'weeks|wks|days post op',
      'post op',
      'had surgery|an|my operation|op|arthroscopy? last week|month',
    ],
  },
]
