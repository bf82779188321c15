const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Misspellings that are more than a swapped, missing or doubled letter (those are put right by rule). */
export const SPELLINGS: Readonly<Record<string, string>> = {
  sholder: 'shoulder',
  sholders: 'shoulders',
  shouder: 'shoulder',
  patela: 'patella',
  acheeles: 'achilles',
  achelles: 'achilles',
  achillies: 'achilles',
  achilees: 'achilles',
  akilles: 'achilles',
  achilies: 'achilles',
  hamy: 'hammy',
  hammys: 'hammies',
  sor: 'sore',
  soar: 'sore',
  agian: 'again',
  nggly: 'niggly',
  nigly: 'niggly',
  loosend: 'loosened',
  loosned: 'loosened',
  lossened: 'loosened',
  clf: 'calf',
  caf: 'calf',
  kne: 'knee',
  kneee: 'knee',
  nee: 'knee',
  outsde: 'outside',
  fashia: 'fascia',
  facia: 'fascia',
  fashitis: 'fasciitis',
  plantur: 'plantar',
  tonsilitis: 'tonsillitis',
  ankel: 'ankle',
  ancle: 'ankle',
  hart: 'heart',
  breth: 'breath',
  breathe: 'breathe',
  dizy: 'dizzy',
  dizzie: 'dizzy',
  swolen: 'swollen',
  swolln: 'swollen',
  numbe: 'numb',
  noumb: 'numb',
  paining: 'hurting',
  pained: 'hurt',
  groyne: 'groin',
  grion: 'groin',
  hipp: 'hip',
  leftt: 'left',
  rite: 'right',
  rght: 'right',
  rigth: 'right',
  wors: 'worse',
  worce: 'worse',
  stif: 'stiff',
  tite: 'tight',
  tigt: 'tight',
  forhead: 'forehead',
  colapsed: 'collapsed',
  collasped: 'collapsed',
  faintd: 'fainted',
  chst: 'chest',
  tendonitus: 'tendonitis',
  feal: 'feel',
  lenght: 'length',
  strech: 'stretch',
  strected: 'stretched',
  limpd: 'limped',
  niggel: 'niggle',
  nigel: 'niggle',
  shinns: 'shins',
  quard: 'quad',
  quods: 'quads',
  pian: 'pain',
  payn: 'pain',
  diarrhea: 'diarrhoea',
}

/** Dictation hears a word for a place; only right after a side. */
export const HOMOPHONES: Readonly<Record<string, string>> = {
  heal: 'heel',
  hill: 'heel',
  heals: 'heels',
  carves: 'calves',
  carve: 'calf',
  cough: 'calf',
  caff: 'calf',
  cafe: 'calf',
  calve: 'calf',
  soul: 'sole',
  tow: 'toe',
  tows: 'toes',
  need: 'knee',
  me: 'knee',
  needs: 'knees',
  sheen: 'shin',
  shine: 'shin',
  chin: 'shin',
  growing: 'groin',
  groaning: 'groin',
  quod: 'quad',
  squad: 'quad',
  uncle: 'ankle',
  angle: 'ankle',
}

/** Words a misspelling of a place or pain might be, and that are words of their own. */
export const COMMON_WORDS: ReadonlySet<string> = words(
  `form from calm clam shoe hose lose sole slept spelt stiles tired tried trail trial quite quiet angel angle diary dairy
  sacred scared left felt feel feet fete heard head herd shine shins sing sign signs caves grin hick chick chill chills
  thing night light might tight right fight sight bight shore store score snore spore sores ores core cores ankles
  knees knew keen kneel steel peel reel wheel heal health hell help held hips ship shop hop ring burn brun urn turn
  pains paint paints plain plains pairs painted painting strains trains train stain stains rains brain brains grain
  aches ached reaches beaches each teach peach beach chess chests cheat crest quest guest guess press dress stress
  shins shits shirt shirts short sport spots spot stop stops post posts top tops pots slop swell well bell bells
  swelling dwelling smelling spelling telling bruises cruise crusie raises rises numbers number bumb thumb dumb crumb
  limb limbs limp lumps plum plums jump jumps pump pumps cramp camp camps champ ramp ramps tramp stamp damp
  faint feint saint paint paints taint fainted painted dizzy busy fizzy sharp harp share shape shapes sharper stab
  stabs slab grab tabs baths bath breath breathe wreath health throb robs rob groin grain grown groan going gong
  thigh high thighs highs sigh sighs weigh eight height width jaw jaws raw law saw paw neck deck check peck
  black back bank pack track rack lack slack snack shack hack backs`,
)
