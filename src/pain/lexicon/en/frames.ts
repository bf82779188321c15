import type { Sign } from '../../../model/symptom.ts'
import type { Frame, Meaning } from '../words.ts'

/** One sign, given by one word of each group in any order. */
const tells = (sign: Sign, ...of: readonly string[]): Frame => ({ of, means: { sign } })
/** The same, not where a word of `not` stands in the sentence. */
const tellsWithout = (not: string, sign: Sign, ...of: readonly string[]): Frame => ({ ...tells(sign, ...of), not })
/** Words next to each other, or nearly so. */
const close = (sign: Sign, ...of: readonly string[]): Frame => ({ ...tells(sign, ...of), span: 3 })
const meaning = (means: Meaning, ...of: readonly string[]): Frame => ({ of, means })

const CHEST = 'chest|breastbone|breast_bone|sternum|breast|ribcage|rib_cage'
const HEART = 'heart|pulse|ticker|heartbeat|heartbeats|heartrate|hr'
const HEART_ODD =
  'flutter*|skip*|irregular*|erratic*|out_of_rhythm|off_beat|all_over|went_off|gone_off|nineteen_to|missed|missing|dropping|dropped_beats|flip*|somersault*|cartwheel*|jump*|leaping|butterflies|galloping|stuck|wouldnt_slow|wouldnt_settle|wouldnt_come_down|drum|machine_gun|fish|like_mad|haywire|crazy|random*|uneven*|misfiring|stutter*|stumbl*|tripping'
const HEART_FAST = 'racing|raced|race|pounding|pounded|hammering|hammered|thump*|thudding|banging|nineteen_to'
/** What makes any heart race. */
const NERVES =
  'nerves|nervous|scare|scared|fright|frightened|spooked|near_miss|close_call|start_line|excite*|smiling|grin*|adrenaline|music|song'
const FAINT =
  'faint|faintish|dizzy|dizziness|woozy|lightheaded|light_headed|giddy|pass_out|passing_out|black_out|wobbly|headrush|swimmy|spinning|collapse|sat_down|sit_down|had_to_sit|grey|gray'
const BREATH = 'breath|breathe|breathing|air|wind'
const NO_BREATH =
  'cant_get|couldnt_get|cant_catch|couldnt_catch|cant_draw|couldnt_draw|fighting|fought|gasping|gasped|struggl*|couldnt|cant|short|trouble|hard_to|unable|never_got'
const SWALLOWED_UP =
  'swell*|swelled|swollen|swelling|puff*|blew_up|blown_up|ballooned|fat|closing|closed|tight|tingl*|itch*|numb|thick'
const HIVES = 'hives|welts|itchy_rash|rash|nettle_rash|itching|bumps|allergic|allergy|anaphyl*|anaphylaxis'
const AIRWAY = 'wheez*|throat|tongue|lips|breath*|faint*|vomit*|puk*|threw_up|dizzy|swallow*'
const HEAD = 'head|forehead|skull|temple|noggin|bonce|face|nose|chin'
const HIT =
  'hit|banged|bang|bumped|bump|bonk*|knock*|crack*|smack*|whack*|smash*|clonk*|clip*|thump*|blow|cracked|landed_on|head_butt*|headbutt*|walloped|bashed|clobbered|struck|collided|caught'
const AFTER_KNOCK = 'sleepy|drowsy|tired_since|groggy|snooz*|keep_asking|same_question|out_of_it|nodding_off'
const URINE = 'urine|pee|peed|peeing|wee|weed|weeing|piss|pissing|pissed|urinating'
const DARK = 'dark|brown|cola|coke|coca|tea|rust*|stout|guinness|treacle|coffee|port|ale|mahogany|black'
const STOOL = 'stool|stools|poo|poop|toilet|loo|bowel|bowels|motion|shit|diarrhoea|diarrhea'
/** Where pain wakes one or lets one down: given by a verb alone. */
const LIMB =
  'knee|knees|hip|hips|shin|shins|foot|feet|heel|heels|ankle|calf|calves|achilles|groin|hamstring|hammy|quad|quads|thigh|shoulder|leg|glute|buttock|back|arch|toe|kneecap|itb|neck'
/** Nobody talks in a sprint. */
const HARD_RUN =
  'tempo|pace|hard|race|racing|sprint|interval|intervals|effort|threshold|fast|laughing|enough|cold|describe|shy|to_anyone|for_how|emotion*|crying|happy|proud|joy|boss|puff|panting'
const GARBLED =
  'odd|slurr*|slurring|funny|weird|wrong|garbled|jumbled|muddled|mixed_up|gibberish|wouldnt_come|came_out|couldnt_find|couldnt_get|couldnt|cant|lost|strange|thick|went|mush|mangled'
const FACE = 'face|mouth|cheek|smile|eyelid|lip'
const GROUND =
  'found_myself|came_to|came_round|woke_up_on|on_the_ground|on_the_floor|on_my_back|lying_in|lying_on|next_thing|next_i_knew|flat_out|in_a_heap|hit_the_deck|hit_the_ground|out_cold|out_for|strangers'
/** Where somebody goes down to or comes round, and nobody faints. */
const WAY =
  'river|lake|hill|street|path|trail|lane|corner|bend|town|shops|pub|valley|steps|canal|sea|beach|loop|headland|bay|point|park'
const NO_MEMORY =
  'no_memory|no_recollection|dont_remember|didnt_remember|cant_remember|couldnt_remember|dont_recall|cant_recall|before_i_knew|no_idea_how|blank|lost_a_minute|missing_minutes|the_next_i_knew|next_thing_i_knew|slapping|propped_up|passers|went_out_like|lights_out'
const NOT_SELF =
  'couldnt_find_my|didnt_recognise|didnt_recognize|didnt_know|forgot_my|forgot_where|forgot_how|couldnt_count|couldnt_add|couldnt_work_out|cant_think|couldnt_think|talking_rubbish|talking_nonsense|talking_gibberish|nonsense|not_making|wrong_feet|same_question|asking_where|couldnt_say'
/** Happens to anybody: only with what says that one was not oneself. */
const ASTRAY =
  'wrong_way|wrong_direction|lost_the_way|lost_my_way|argued|arguing|wandering|wandered|fuzzy|foggy|muddled|out_of_it'
/** "31C", "30 degrees", "86F": from 28 °C or 82 °F on it is hot (rules.md §5 [M]). */
const DEGREES = [
  ...Array.from({ length: 15 }, (_, step) => `${28 + step}_c|${28 + step}_degrees|${28 + step}_deg`),
  ...Array.from({ length: 29 }, (_, step) => `${82 + step}_f`),
].join('|')
const HOT = `${DEGREES}|overheat*|baking|boiling|roasting|scorching|heat|heatwave|sun|midday|hot|sauna|oven|humid*|furnace|hottest|cooked_out|cooked_in|cooked_alive|cooking|melting|grilled|stifling|sweltering|blazing|sizzling`
const SKIN_DRY =
  'skin_dry|dry_skin|skin_was_dry|skin_bone_dry|bone_dry|dry_as_paper|dry_as_a_bone|stopped_sweating|no_longer_sweating|not_sweating|no_sweat_left|sweat_stopped|sweating_stopped|sweat_dried|goosebumps|goose_bumps|goose_pimples|shivering|shivers|shivery|chills|cold_and_clammy|bone_dry_skin'
const BEHIND_HEEL = 'heel|ankle|achilles|calf|back_of_my_leg|back_of_the_leg'
/** What cracks, bangs and pops beside a run. */
const POPS_ELSEWHERE =
  'gun|pistol|starter|starters|klaxon|cannon|firework*|thunder|whip|ice|branch|twig|twigs|car|engine|cork|champagne|balloon|balloons|bubble|photo|photos|pic|glow|knuckles|tent|flag|flags|knuckle|velcro|zip|wrapper|packet|egg|eggs|popcorn|music|tyre|door|gate|jokes|whitbread'
const BETWEEN_LEGS =
  'between_my_legs|between_the_legs|seat_of_my|part_i_sit|bits|crotch|saddle|privates|genitals|undercarriage|perineum|backside|when_i_wipe|loo_paper|toilet_paper|inner_thighs_and|down_below|down_there|nether*'
const BACK = 'back|spine|lumbar|disc|sciatica'
const HEAVY_ON =
  'brick|elephant|weight|band|vice|vise|squeez*|pressure|pressing|crush*|heavy|heaviness|tight*|clamp*|sat_on|sitting_on|standing_on|burning|burn|burnt|burned|ache*|aching|pain*|hurt*|sore|discomfort|constrict*|stab*|fist|gripping|stone|lead|knot|twinge*|fire'
const EFFORT =
  'sped_up|speed_up|sped|accelerat*|ran_hard|run_uphill|kick|rise|hill|hills|climb*|uphill|incline|effort|hard|push|pushed|pushing|rep|reps|interval|intervals|sprint|tempo|pace|faster|road_went_up|stairs|exert*|when_i_stop*|stops_when|goes_when|eases_when|off_again|when_i_run|every_time'
const HEART_PLACE = 'jaw|teeth|left_arm|inside_of_my_left|both_arms|shoulder_blades'
const STOPS_WITH_EFFORT =
  'when_i_stop*|stops_when|goes_when|goes_off|eases_when|off_again|every_time|each_time|went_with_the_rest|gone_when'

const tenths = (from: number, until: number): string =>
  Array.from({ length: until - from + 1 }, (_, step) => String((from + step) / 10)).join('|')
/** A body's temperature in °C, where the words beside it are of bed and thermometer. */
const TEMPERATURE = tenths(375, 415)
/** With its tenth it is no weather. */
const DECIMAL_TEMPERATURE = tenths(375, 415)
  .split('|')
  .filter((each) => each.includes('.'))
  .join('|')

/** A number alone is minutes or kilometres. */
const FEVERISH = `fever*|temperature|feverish|shivery|${DECIMAL_TEMPERATURE}|38_degrees|39_degrees|40_degrees|38_c|39_c|40_c`

/** Signs given in any order of words (rules.md §5 "Two nets": word order never decides). */
export const FRAMES: readonly Frame[] = [
  // the heart
  tellsWithout('rate_monitor|zone|bpm|strap|playlist|song|strava', 'racing-or-irregular-heart', HEART, HEART_ODD),
  tellsWithout(NERVES, 'racing-or-irregular-heart', HEART, HEART_FAST, FAINT),
  tellsWithout(
    `${NERVES}|hill|climb|sprint|interval*|reps|tempo|hard|effort`,
    'racing-or-irregular-heart',
    HEART,
    HEART_FAST,
    'after_i_stopped|long_after|at_rest|resting|in_bed|sitting|sat|lying|easy|recovery|jog|for_no_reason|wouldnt|still',
  ),
  tells('dizzy', HEART, FAINT),
  close('racing-or-irregular-heart', 'skipped|skipping|missed|missing|extra|dropped|dropping|odd', 'beat|beats'),
  tells(
    'racing-or-irregular-heart',
    'chest',
    'thud*|flutter*|thump*|bird|fish|galloping|butterflies',
    'rhythm|irregular*|in_my|inside|flutter*|out_of|beat*',
  ),
  tells(
    'palpitations-when-ill',
    'palpitation*|flutter*|heart|pulse',
    'flutter*|palpitation*|racing|pounding|banging|skip*|thump*|hammering',
    'flu|covid|fever|virus|infection|temperature',
  ),
  // the chest
  close(
    'chest-tightness',
    CHEST,
    'brick|elephant|weight|band|vice|vise|squeez*|pressure|pressing|crush*|heavy|heaviness|clamp*|sat_on|sitting_on|standing_on|constrict*|fist|gripping|tight*|lead',
  ),
  tells(
    'chest-tightness',
    `${CHEST}|ribs`,
    'elephant|anvil|boulder|cement|sack_of|vice|vise|clamp*|squeez*|crush*|constrict*|sat_on|sitting_on|standing_on|parked|kneeling_on|stamping_on|pressing_down|closing_in|fist|corset',
  ),
  tells(
    'chest-tightness',
    'breastbone|sternum|breast_bone|middle_of_my_chest|centre_of_my_chest|center_of_my_chest',
    HEAVY_ON,
  ),
  {
    ...close('chest-pain', 'chest', 'pain*|hurt*|ache*|aching|sore|burning|burn|stab*|twinge*|fire|cramp*|niggle*'),
    not: 'strap|band|bra|press|day|workout|gym|bench|pressups|push_ups|nipple*|chafe*|chaf*|rub*',
  },
  tells(
    'chest-tightness',
    'ribs|chest',
    'brick|elephant|vice|vise|band_round|band_around|squeez*|clamp*|someone_sat|stone',
    EFFORT,
  ),
  tells(
    'chest-tightness',
    'someone|somebody|something',
    'sat_on|sitting_on|standing_on|squeezing',
    'chest|breastbone|ribs|sternum',
  ),
  tells(
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    HEART_PLACE,
    'ache*|aching|pain*|hurt*|heavy|heaviness|pressure|tight*|burning|discomfort|numb|squeez*|weird|dead|sore',
    EFFORT,
  ),
  tells(
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    'upper_belly|high_in_the|pit_of_my|top_of_my_stomach|upper_stomach|throat|epigastric|shoulder|arm|tummy|neck',
    'ache*|aching|pain*|hurt*|heavy|heaviness|pressure|tight*|burning|discomfort|numb|squeez*|weird|dead',
    STOPS_WITH_EFFORT,
    EFFORT,
  ),
  tells(
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    'shoulder_blades|jaw|left_arm|upper_back|neck|throat|stomach|belly',
    'ache*|aching|pain*|hurt*|heavy|pressure|tight*|burning|discomfort',
    'clammy|cold_sweat|cold_sweats|sweating_cold|grey|gray|breathless|drenched',
  ),
  tells('heavy-sweating', 'clammy|cold_sweat|cold_sweats'),
  // breath
  tells(
    'breathless-out-of-proportion',
    NO_BREATH,
    BREATH,
    'rest|sitting|lying|sofa|bed|kitchen|stairs|walking|walk|easy|slow|jog|half_an_hour|hours|still|after|tonight|never_had|pillow*|flat|talk|full|swollen|properly|get_a|get_my',
  ),
  tellsWithout(
    'session|reps|steep|hill|climb|top|mountain|repeat*|race|sprint|interval*|views|brew|commentary',
    'breathless-out-of-proportion',
    'gasping|gasped|puffing|breathless|panting|winded|out_of_breath|short_of_breath|wheez*',
    'than_usual|than_normal|than_i_should|out_of_proportion|out_of_all_proportion|rest|sitting|lying|sofa|bed|kitchen|stairs|walking|slow_jog|for_no_reason|hours|tonight|never_had|swollen|swelled|worse_than|unusual*|strangely|standing',
  ),
  tells(
    'breathless-out-of-proportion',
    'gasping|gasped|panting|breathless|short_of_breath|out_of_breath|hard_to_breathe|cant_breathe|couldnt_breathe',
    'blood|bloody|froth*|foam*|hives|rash|sting|stung|pink',
  ),
  {
    ...tells('double-vision', 'double', 'everything|seeing|see|saw|vision|words|road|lines|all'),
    not: 'espresso|figures|digits|knot|decker|session|day|run|runs|back|bill|shift|yellow|yellows|trouble|loop',
    span: 3,
  },
  // fainting
  tells('fainted', GROUND, NO_MEMORY),
  tellsWithout(
    WAY,
    'fainted',
    'legs_folded|legs_gave|legs_went|legs_buckled|went_all_woolly|woolly|crumpled|went_down|dropped|keeled',
    'medic|propped|slapping|next_i_knew|next_thing|on_the_ground|strangers|like_a_stone|sack|helped_me|picked_me_up|came_to|came_round|ambulance|before_i_knew',
  ),
  tellsWithout(
    'snow*|frost*|fog*|mist*|cloud*|ice|icy|rain|sky',
    'fainted',
    'vision|sight|everything|world|all|lights',
    'grey|gray|black|dark|white|out',
    'on_the_ground|on_the_floor|ground|floor|came_to_on|came_to_and|came_round_on|came_round_and|woke|grass',
  ),
  close(
    'fainted',
    'found_myself|woke_up|came_to_lying|came_to_on|came_to_in|came_to_with|came_round_lying|came_round_on|came_round_in',
    'lying|ground|floor|hedge|ditch|grass|pavement|road|tarmac|on_my_back|face_down|verge|kerb|curb|track',
  ),
  tells('fainted', 'seizure|fit|convuls*|fitting', 'had_a|had|started|tongue|shaking|woke|witness*|seizure'),
  {
    ...tells(
      'head-knock',
      'egg|lump|goose_egg|bump|dent|gash',
      'on_my_head|on_my_forehead|on_the_head|on_my_skull|on_my_temple|back_of_my_head|on_my_noggin',
    ),
    not: 'easter|breakfast|hat|torch|helmet',
  },
  {
    ...tells(
      'head-knock',
      'head|forehead|skull|bonce|noggin',
      'met|hit|found|kissed|connected',
      'lamp_post|lamppost|branch|beam|sign|pole|wall|tree|ground|kerb|pavement|tarmac|rock|door|gate|railing|floor|concrete',
    ),
    not: 'torch|lamp_head|ground_running|down|his|her|their',
  },
  tells('lost-consciousness', HIT, HEAD, 'out_for|out_cold|knocked_out|blacked|came_round|came_to|lost_a'),
  // heat
  { of: [HOT, SKIN_DRY], means: { sign: 'overheated' }, not: 'hot_chocolate|shower|bath|rash|curry' },
  tells('dry-skin', 'stopped|no_longer|no_more|not|dry|dried', 'sweat*|skin'),
  tells('confused', NOT_SELF, HOT),
  tells(
    'confused',
    ASTRAY,
    'confus*|dizzy|sick|nause*|vomit*|shaky|tingl*|litres|puffy|medic*|own_street|own_road|known_road|usual_loop|where_i_live|marshal*|twice|head|name|clumsy|slurr*',
    `${HOT}|water|litres|drank|lap|marshal*|home|puffy|swollen|sick|dizzy|hands`,
  ),
  // confusion
  tells(
    'confused',
    NOT_SELF,
    'confus*|dizzy|sick|nause*|vomit*|marshal*|fuzzy|shaky|sweaty|wife|husband|home|street|lap|feet|shoes|splits|name|tingl*|head|litres|water|puffy|swollen|medic*|hot|finish',
  ),
  {
    ...close('confused', 'head', 'fuzzy|foggy|muddled|swimming|cotton_wool|scrambled|woolly'),
    not: 'work|sleep|slept|wine|beer|hangover|hungover|coffee|morning|desk|monday|clear|cleared|clears|meeting|meetings|hat',
  },
  tellsWithout(
    'split|splits|pace|name|route|password|date|which|song|number|exactly|score|pb|code|when|last_time|time|day_off|why|parked',
    'confused',
    'no_memory|cant_remember|dont_remember|couldnt_remember|no_recollection|dont_recall|cant_recall|couldnt_recall|blank',
    'last|finish*|km|mile*|k|lap|stretch|getting|falling|race|half|bit|hour|minutes|how',
  ),
  tells('confused', 'shoes', 'wrong_feet|wrong_foot'),
  // drinking too much
  tells(
    'drank-very-much',
    'drank|drunk|drinking|downed|necked|guzzled',
    '4|5|6|7|8|9|10|six|seven|eight|nine|ten|five|four',
    'litres|liters|litre|liter|bottles|pints|l',
  ),
  tells(
    'drank-very-much',
    'drank|downed|necked|guzzled|sank',
    'loads|gallons|far_too_much|way_too_much|too_much|so_much',
    'water|fluid|fluids',
  ),
  tells(
    'drank-very-much',
    'hands|fingers|rings|ring',
    'swollen|puffy|swelled|tight',
    'drank|water|sick|vomit*|litres|bottles',
  ),
  // stroke
  tellsWithout(HARD_RUN, 'weakness-or-speech', 'speech|my_words|the_words|sentences|talking', GARBLED),
  {
    ...close(
      'weakness-or-speech',
      'words|word',
      'slurr*|slurred|garbled|jumbled|muddled|mixed_up|gibberish|wouldnt_come|came_out|coming_out|thick|mush|mangled|backwards',
    ),
    not: HARD_RUN,
  },
  tellsWithout(
    HARD_RUN,
    'weakness-or-speech',
    'couldnt|cant|wouldnt|unable',
    'speak|get_my_words|get_words|talk_properly|find_the_word|find_my_words|string_a_sentence|get_a_word|say_my|form_words|talk',
  ),
  tells('weakness-or-speech', 'slurr*|slur|slurred|slurring'),
  tells(
    'weakness-or-speech',
    FACE,
    'wouldnt_move|wouldnt_work|wont_move|couldnt_move|not_moving|stopped_moving|didnt_move|wouldnt_close|hung_down|hanging_down|droop*|sagged|sagging|lopsided|crooked|slack',
  ),
  tells(
    'weakness-or-speech',
    'one_side|left_side|right_side',
    'face|mouth|body|lip',
    'drop*|droop*|numb|weak*|fell|dead|slack|tingl*|sag*|gone|went',
  ),
  tellsWithout(
    'above|overhead|over_my_head|shoulder|cold|gloves|press|gym|fell|fall|crash*|landed|tripped|elbow|wrist|sling',
    'weakness-or-speech',
    'couldnt_move|cant_move|couldnt_lift|cant_lift|couldnt_raise|couldnt_grip|cant_grip|wouldnt_grip|wont_grip|wouldnt_close|wouldnt_lift|wouldnt_open|couldnt_hold|wouldnt_move|wouldnt_work|wouldnt_do',
    'left_arm|right_arm|my_arm|left_hand|right_hand|my_hand|bottle|phone|cup|arm|hand|fingers',
  ),
  tells(
    'weakness-or-speech',
    'arm|hand',
    'like_jelly|went_weak|gone_weak|went_limp|went_dead|useless|no_strength|went_floppy|paralysed|paralyzed|gave_out',
  ),
  tellsWithout(
    'knee|calf|hip|ankle|foot|toe|toes|thigh|shin|heel|glute|bum|hamstring|quad|groin|achilles',
    'weakness-or-speech',
    'left_side|right_side|one_side|half_my|down_one',
    'weak*|numb*|went_dead|gone_dead|paralys*|tingl*',
  ),
  tellsWithout(
    'cramp*|graze*|fell|fall|bruis*|sunburn*|cold|scrap*|scratch*|sting|stung|bite|sleeve*|tattoo|bug|insect',
    'weakness-or-speech',
    'arm|hand',
    'leg|foot|face',
    'weak*|numb*|dead|obey*|stopped_working|limp|useless|wouldnt_work|wouldnt_move|floppy|paralys*|tingl*|wouldnt_do',
  ),
  tells('weakness-or-speech', 'leg|arm|hand|foot', 'obey*|mind_of_its_own', 'stopped|wouldnt|not|didnt|sudden*'),
  tells(
    'weakness-or-speech',
    'lost|missing|gone|couldnt_see|blank|dark',
    'left_half|right_half|half_of|one_side|left_side|right_side',
    'see|sight|vision|view|field|saw|looking_at|looked_at|everything',
  ),
  tells(
    'sudden-loss-of-sight',
    'one_eye|left_eye|right_eye|an_eye|my_eye|eye',
    'curtain|shutter|blind|couldnt_see|could_not_see|cant_see|went_black|went_dark|gone|lost|blank|no_vision|not_see|grey_out|blacked',
  ),
  tells(
    'sudden-loss-of-sight',
    'lost|gone|sudden*|curtain|went_blind',
    'sight|blind|see_anything|see_nothing|vision|went_blind',
  ),
  // head
  { ...close('head-knock', HEAD, HIT), not: 'wind|torch|phones|up|down_hill|music|song|idea|home|into_the_wind' },
  tellsWithout(
    'front|wall|torch|target|nail|ran|hit_the_road|groove|lights|mark|club|music',
    'head-knock',
    'hit|banged|bumped|bonked|knocked|cracked|smacked|whacked|smashed|clonked|clipped|bashed|walloped',
    'head|forehead|skull|temple|noggin|bonce|face|nose|chin',
  ),
  tells(
    'head-knock',
    'landed|fell|came_down|faceplant*|face_plant*',
    'on_my_head|on_my_face|head_first|headfirst|my_head',
  ),
  {
    ...tells(
      'head-knock',
      'headbutt*|head_butt*|nutted|faceplanted|face_planted|head_first',
      'rock|root|kerb|curb|pavement|tarmac|ground|floor|stone|boulder|log|fence|post|tree|wall|ice|concrete|road|sign|branch|bollard',
    ),
    not: 'sandwich|music',
  },
  tells('drowsy', HIT, 'head|forehead|skull|temple|noggin', AFTER_KNOCK),
  tells(
    'confused',
    HIT,
    'head|forehead|skull|temple|noggin',
    'keep_asking|same_question|foggy|fuzzy|confus*|blank|cant_remember|dont_remember|odd|forget*|muddled|dazed',
  ),
  tells('vomiting', HIT, 'head|forehead|skull', 'sick|threw_up|thrown_up|vomit*|puk*'),
  // back of the spine
  tells(
    'spine-pain-after-fall',
    'fell|fall|came_off|landed|came_down|slipped|thrown|tumbled|crash*|hit',
    'spine|middle_of_my_neck|backbone|vertebra*|middle_of_my_back|middle_of_the_back|bone_of_my_neck|back_of_my_neck|bang_in_the_middle',
    'pain*|hurt*|sore|tender|agony|ache*|bang',
  ),
  // saddle, bladder
  tells(
    'saddle-numbness',
    BETWEEN_LEGS,
    'numb*|cant_feel|couldnt_feel|no_feeling|lost_feeling|no_sensation|lost_sensation|lost_all|dead|tingl*|asleep|dental|dentist|dentists|anaesthet*|anesthet*|novocaine|epidural|isnt_there|not_there|wasnt_there|cotton_wool|frozen_off',
  ),
  tells(
    'bladder-or-bowel-change',
    'cant_hold|couldnt_hold|lost_control|no_control|leak*|wet_myself|peed_myself|incontinen*|soiled|without_feeling|accident*|dribbl*|weird|funny|odd|different',
    `${URINE}|bladder|bowel|bowels|leaked|myself`,
    `${BACK}|legs|numb*|saddle|since`,
  ),
  tells(
    'bladder-or-bowel-change',
    'leaked|leaking|leak|wet',
    'without_feeling|didnt_feel|not_feel|no_warning',
    'back|pee|wee|bladder|it|numb',
  ),
  tells(
    'bladder-or-bowel-change',
    'cant_hold|couldnt_hold|lost_control_of',
    'pee|wee|bladder|bowel|bowels|water|urine|myself',
  ),
  tells(
    'urine-retention',
    'cant|couldnt|not_been_able|havent_been_able|unable|wont|nothing_comes|hard_to|struggling',
    'pee|wee|urinate|pass_water|pass_urine|go_for_a_wee',
  ),
  tells(
    'urine-retention',
    'cant|couldnt|havent|hasnt|unable|wont|not_been',
    'go_to_the_toilet|go_to_the_loo|go_for_a_pee|go_for_a_wee|go_to_the_bathroom|pee|wee|urinate|pass_water|pass_urine|empty_my_bladder|pass_anything',
    'back|spine|disc|sciatica|numb*|all_day|all_night|since|hours',
  ),
  // allergy
  tells(
    'severe-allergy',
    'tongue|lips|lip|throat|face|eyes',
    `${SWALLOWED_UP}|lump`,
    'sting|stung|bite|bitten|bee|wasp|hornet|peanut*|nut*|bar|gel|cashew*|almond*|walnut*|hazelnut*|sesame|kiwi|egg|prawn*|shellfish|hives|welts|rash|itch*|allerg*|tablet|ibuprofen|antibiotic*|energy|breathe|breath|wheez*|throat|tongue',
  ),
  tells('severe-allergy', HIVES, AIRWAY),
  tells('severe-allergy', 'epipen|epi_pen|adrenaline|jext|anaphyl*'),
  tells(
    'severe-allergy',
    'sting|stung|bitten|bee|wasp|hornet',
    'throat|wheez*|breath*|faint*|vomit*|tongue|lips|dizzy|collapsed|hives|puking|swallow',
  ),
  tells(
    'severe-allergy',
    'lips|tongue|throat',
    'swollen|swelled|swelling|closing|closed_up|fat|thick|puffed|ballooned|twice_the|twice_its|twice_their|twice_as',
  ),
  // blood
  {
    ...tells(
      'coughing-blood',
      'cough*|spat|spitting|spit|hacked|brought_up|phlegm|sputum|mucus|gob',
      'blood|bloody|bloodstained|pink_froth|frothy|froth|rusty',
    ),
    not: 'bit_my|lip|tongue|gum*|nose',
  },
  {
    ...tells('dark-urine', URINE, DARK),
    not: 'stop|stopped|bush|bushes|woods|black_coffee|a_coffee|coffee_then|cup_of|portaloo|trail|tree|trees|queue|behind|torch|needed|path|break',
    span: 6,
  },
  {
    ...tells(
      'dark-urine',
      'passing|passed|loo_water|toilet_water|toilet_bowl|loo_bowl|the_bowl|came_out|comes_out|stream',
      'colour_of|color_of|coloured|colored|coke|cola|treacle|rust*|guinness|stout|mahogany|dark_as|brown_as|brown_water|black_water',
      'tea|cola|coke|coffee|rust*|brown|dark|black|guinness|stout|treacle|port|mahogany|water|pee|wee|loo|toilet|urine',
    ),
    not: 'mud|river|puddle|puddles|shoes|sock|socks|runner|runners|lake|field|sunset|leaves|bridge|feed',
  },
  tells(
    'dark-urine',
    'urine|pee|peed|wee|piss',
    'like_coffee|like_black_coffee|like_tea|like_coke|like_cola|like_stout|like_guinness|strong_tea',
  ),
  tells('blood-in-urine-or-stool', URINE, 'blood|bloody|pink*|red|reddish|rose|beetroot'),
  tells(
    'blood-in-urine-or-stool',
    STOOL,
    'blood|bloody_poo|bloody_stool*|bloody_diarrhoea|bloodstained|bleeding|black_tar|tarry',
  ),
  close('blood-in-urine-or-stool', 'poo|poop|stool|stools|diarrhoea|diarrhea|shit', 'bloody'),
  // limb
  {
    ...tells(
      'cannot-bear-weight',
      'hop|hopped|hopping|crawl|crawled|crawling|carried|carry|piggyback*|bum_shuffle*',
      'had_to|only_way|could_only|forced_to|on_one_leg|one_leg|by_two|by_a|by_my|down_by|off_by|them_to',
      'home|car|back|rest_of_the_way|last_bit|down|ankle|knee|foot|hip|leg|calf|achilles|heel',
    ),
    not: 'bus|train|tram|pub|kids|bags|bag|river|stile|gate|tunnel|traffic|pace|water|phone|drill|drills|toddler|baby|buggy|dog|shopping|mud|puddle|puddles|shower|bike|test|without|no_pain',
  },
  tells(
    'leg-will-not-lift',
    'foot|leg|toes|ankle',
    'wont_lift|will_not_lift|wouldnt_lift|cant_lift|couldnt_lift|cant_pull|slaps|slapping|slap|drop_foot|foot_drop|dragging|drags|wont_come_up|cant_raise|flops',
    'back|spine|spasm|disc|sciatica|since|numb|gave_out|now',
  ),
  {
    of: [
      'foot|feet|toes|toe|ankle',
      'cant_pick|couldnt_pick|wont_pick|wont_pull|wouldnt_pull|cant_pull|couldnt_pull|cant_bring|wont_bend_up|drag*|catch_on|scuff*|trips_me|hangs|hanging|flop*|slap*',
      'back|spine|disc|sciatica|lumbar',
    ],
    span: 14,
    means: { sign: 'leg-will-not-lift' },
  },
  tells('leg-will-not-lift', 'foot_drop|drop_foot|foot_slaps|foot_slap|cant_lift_my_toes|cant_lift_my_foot'),
  {
    ...tells(
      'tight-shiny-lower-leg',
      'shin|lower_leg|calf|leg',
      'hard_and_tight|tight_and_hard|hard_and_swollen|swollen_hard|swollen_and_hard|so_hard|woody|shiny|rock_hard|hard_as|drum|like_wood|tight_as_a_drum|solid|bursting|like_a_plank|like_a_board|like_stone|like_concrete|like_iron',
      'numb*|weak*|tingl*|cant_lift|cant_feel|no_feeling|flop*|slap*|dead|climbing|worse|wont|agony|unbearable|off_the_scale|excruciating|unbearable|screaming|through_the_roof|gone_dead|went_dead',
    ),
    span: 16,
  },
  tells('calf-swollen-warm', 'calf|calves|lower_leg', 'bigger|fatter|larger|thicker', 'other|left|right|usual'),
  tells(
    'calf-swollen-warm',
    'leg',
    'bigger|fatter|larger|thicker|swollen|swelled',
    'than_the_other|than_its|one_leg|flight|flew|coach|car_journey',
    'hot|warm|red|sore|tight|tender|ache*|aching',
  ),
  tells(
    'calf-swollen-warm',
    'calf|lower_leg',
    'swollen|swelled|puff*|ballooned|swelling',
    'warm*|hot|red|heat|tender|breath*|gasping|sharp|tight|tender',
  ),
  tells(
    'calf-swollen-warm',
    'calf|leg',
    'swollen|swelled|puff*|swelling',
    'breath|breathe|gasping|breathless|puffing|short_of',
  ),
  tells(
    'calf-swollen-warm',
    'thigh|leg',
    'swollen|swelled|swelling|blown_up|ballooned|twice_the_size',
    'hot|warm|burning_hot|hot_to_touch|feels_hot',
  ),
  tells(
    'lost-consciousness',
    'was_out_for|i_was_out|out_cold|been_out_for',
    'second|seconds|secs|minute|minutes|mins|sec',
    'say|says|said|told|tell|reckon*|deck|ground|floor|pavement|head|woke|came_to|came_round|collapse*|passed',
  ),
  tells(
    'clot-risk',
    'dvt|clot|clots|thrombosis|embol*|flight|flew|long_haul|surgery|op|operation|operated|arthroscopy|cast|plaster|coach_trip|11_hours|10_hours|12_hours|pregnant|car_journey|bus_ride|hours_on_the_coach|hours_in_a_coach|hours_on_a_coach|hours_on_the_bus|hours_on_the_train|hours_in_a_car|hours_in_the_car|hours_driving|hours_at_the_wheel|hours_on_a_plane|on_the_plane',
    'calf|calves',
  ),
  tells(
    'heard-a-pop',
    BEHIND_HEEL,
    'kicked|kick|gunshot|shot|stamped|stamp|trodden|trod|stood_on_me|whip*|hit_me|had_hit|hit_by|whack|whacked|thwack|thwacked|thump|thumped|clout|clouted|thud|smacked_me|like_a_stone|brick_hit|thrown|elastic|rubber_band|twang|like_a_ball|let_go|went_off|snapped|snap|crack|cracked',
    'thought|like|as_if|felt|someone|nobody|something|heard|went|behind|back_of|at_the_back|looked',
  ),
  tellsWithout(
    POPS_ELSEWHERE,
    'heard-a-pop',
    'heard|felt|something|there_was|like|sudden|loud|big|huge|horrible|sickening|audible|nasty|almighty',
    'crunch|crunched|clunk|snap|crack|twang|ping|tear|rip|gunshot|bang|let_go|gave_way_in',
    'calf|achilles|hamstring|hammy|quad|groin|ankle|knee|heel|thigh|leg',
  ),
  tellsWithout(
    'downhill|uphill|lift|lace*|tape|out_of_shape|gate|camera|direction|map|practice|frozen|signpost|arrow|drill|drills',
    'deformity',
    'sticking|sticks|stuck|bulging|poking|pointing|points|bent|round_the_side|out_of_place|out_of_line|wrong_way|wrong_shape|wrong_angle|odd_angle|crooked|shifted|step_in|not_where',
    'collarbone|collar_bone|finger|thumb|wrist|elbow|arm|kneecap|knee_cap|ankle|foot|toe|shoulder|bone|shin|nose|hip',
  ),
  tellsWithout(
    'book|phone|novel|podcast|series|train|bus|tube|ice|podium|sofa|platform|gas|accelerator',
    'cannot-bear-weight',
    'cant|couldnt|unable|wouldnt|wont',
    'stand_on|put_that_leg|put_this_leg|put_that_foot|put_this_foot|leg_down|take_any_load|take_load|take_any_weight|hold_me_up|weight_on|weight_through|put_weight|take_weight|take_my_weight|bear_weight|hold_me|hold_my_weight|stand_up_on|step_on|weight_bear|walk_on|put_it_down|put_my_foot|touch_it_down|bear_to_put|bear_to_stand|heel_down|foot_down|foot_to_the_floor|foot_to_the_ground|put_my_heel',
  ),
  tells(
    'cannot-bear-weight',
    'foot|ankle|knee|leg|hip|heel',
    'wont_take_me|wouldnt_take_me|wont_carry_me|wouldnt_carry_me|wont_hold_me|wouldnt_hold_me|wont_take_any|wouldnt_take_any|wont_take_weight|wouldnt_take_weight',
  ),
  tells(
    'cannot-bear-weight',
    'tried_to_stand|tried_to_walk|tried_standing|tried_to_put|stood_on_it|stepped_on_it|try_to_stand|trying_to_stand',
    'went_down|went_straight|straight_down|collapsed|crumpled|no_chance|impossible|screamed|yelped|floor|deck',
    'ankle|foot|knee|leg|heel|hip|it|calf',
  ),
  tells(
    'hot-red-joint',
    'knee|ankle|hip|toe|joint|elbow|wrist',
    'red|reddened|bright_red|scarlet',
    'hot|burning|warm|heat',
  ),
  tellsWithout(
    'map|route|metro|tube|course|field|strava|zone',
    'red-streak',
    'red_line|red_lines|red_streak*|red_stripe*|pink_line|pink_streak*|red_trail|line_of_red|red_tracking|red_track_running|red_track_going|red_marks_running',
    'cut|wound|graze|scrape|blister|bite|leg|shin|arm|up_my|up_the|running_up|going_up|towards|knee|ankle|foot|spreading',
  ),
  tellsWithout(
    'foot|feet|foam|tennis|golf|football|ball_of|balls_of|massage|lacrosse|spiky|medicine|rugby|bolts|gel|bar|peanut*|sting|bee|wasp|throat|allerg*|ate',
    'sudden-testicle-pain',
    'testicle|testicles|ball|balls|nut|bollock*|scrotum|nuts',
    'sudden*|agony|out_of_the_blue|severe|excruciating|sharp|killing|wrench*|swollen|twisted',
    'right|left|one|pain*|agony|ache*|came|my|testicle|hurt*',
  ),
  tellsWithout(
    'foot|feet|foam|tennis|golf|football|ball_of|balls_of|massage|lacrosse|spiky|medicine|rugby|bolts|gel|bar|peanut*|sting|bee|wasp|throat|allerg*|ate',
    'sudden-testicle-pain',
    'testicle|testicles|testes|nut|nuts|bollock*|scrotum',
    'sudden*|agony|excruciating|killing|wrench*|swollen|twisted|severe',
  ),
  tells(
    'hot-red-joint',
    'fever*|temperature|shiver*|chills',
    'knee|ankle|hip|elbow|wrist|joint|toe',
    'hot|swollen|swell*|fat|puffy|red|burning|balloon*',
  ),
  tells(
    'red-streak',
    'streak*|tracking|red_line|line_going|line_running',
    'cut|wound|graze|scrape|blister|bite|scratch',
    'up|towards|spreading|from|climbing',
  ),
  tells(
    'weight-loss',
    'weight',
    'dropping_off|falling_off|losing|lost|shedding|melting',
    'pain*|night|wakes|bone|without_trying|without_meaning|without|not_trying|too|unexplained|ache*|eating',
  ),
  // fever
  tells(
    'fever-with-neck-rash-or-light',
    FEVERISH,
    'stiff_neck|neck_stiff|neck_is_stiff|light_hurts|light_is|bright_light|lights_hurt|under_a_glass|dont_fade|doesnt_fade|wont_fade|not_fade|purple_spots|rash|spots|confus*|cant_bend_my_neck|hurts_my_eyes|killing_my_eyes|neck_wont|neck_wouldnt|neck_locked|lights_are|light_was|lights_were|cant_stand_light|cant_stand_the_light|cant_bear_light',
  ),
  {
    ...tells(
      'fever',
      TEMPERATURE,
      'degrees|c|deg|temp|temperature|thermometer|fever|celsius',
      'ache|aches|achy|aching|shiver*|shivery|flu|poorly|feverish|throat|bedtime|in_bed|last_night|overnight|thermometer|temperature|paracetamol|sweats|unwell|ill|grotty|rough|off_work|sofa|couch|cough*|chesty',
    ),
    not: 'sun|sunny|outside|shade|heat|hot|desert|weather|forecast|water|sea|min|mins|minutes|pace|humid*|heatwave|course|knee|calf|hip|achilles|shin|quads|hamstring|calves|foot|ankle|years|old',
  },
  close('fever', TEMPERATURE, 'thermometer|temperature|temp|fever|bed|flu|night|evening|shiver*|shakes'),
  {
    ...close('fever', DECIMAL_TEMPERATURE, 'evening|night|yesterday|morning'),
    not: 'km|k|miles|mi|min|minutes|pace|degrees|sun|outside|heat',
  },
  tells('fever', 'shivery|shivering|feverish|hot_and_cold', 'ache*|aching|ill|bed|feverish|sweats|flu|achy'),
  {
    of: [`${FEVERISH}|shiver*|chills|flu|burning_up`, 'neck', 'stiff*|rigid|cant_look|cant_bend|chin|locked|solid'],
    not: 'cold_wind|desk|slept|pillow',
    means: { sign: 'fever-with-neck-rash-or-light' },
  },
  tells(
    'fever-with-neck-rash-or-light',
    'spots|rash|blotches|marks|blotchy',
    'stays_when|stays_there|doesnt_go|stays_put|still_there_when|dont_fade|doesnt_fade|wont_fade|didnt_fade|not_fading|not_fade|dont_disappear|dont_vanish|dont_blanch|stay_under|stays_under',
    'glass|tumbler|pressed|press|pressing|finger',
  ),
  // cold
  tells(
    'cold-and-drowsy',
    'shiver*|frozen|freezing|soaked|hypotherm*|cold',
    'stopped_shivering|it_stopped|stopped|stay_awake|keep_awake|mumbl*|nodding|eyes_open|sleepy|drowsy|wanted_to_sleep|slurr*|sleep|curl_up|fumbling|clumsy|not_make_sense',
    'shiver*|sleep*|awake|stumbl*|stagger*|fell|moor|summit|snow|slurr*|drowsy|ridge|hill|mountain|soaked|frozen|lie_down|partner|bag|hut|numb',
  ),
  // sugar
  tells(
    'low-sugar',
    'diabet*|type_1|type_one|t1|t1d|insulin|hypo|low_sugar|blood_sugar|sugars|sugar',
    'shak*|shaky|trembl*|sweaty|confus*|couldnt|didnt_know|low|hypo|blurr*|wobbly|muddled|jelly_babies',
    'shak*|trembl*|sweaty|confus*|couldnt|didnt_know|add_up|way_home|muddled|blurr*|faint|passed|fuzzy|cold_sweat|slurr*',
  ),
  // before the next run
  tells(
    'numb-or-tingling',
    'foot|feet|toe|toes|leg|thigh|shin|calf|heel|arm|hand|lips',
    'no_feeling|lost_feeling|lost_all_feeling|gone_to_sleep|gone_dead|goes_dead|went_dead|wooden|like_wood|block_of_wood|cotton_wool|no_sensation',
  ),
  tells(
    'radiating',
    'electric*|shooting|shoots|zap*|lightning|shocks|jolts|nerve',
    'back|buttock|bum|glute|hip|sciatic*',
    'leg|foot|toes|calf|thigh|down',
  ),
  {
    ...tells(
      'radiating',
      'burning|burn|burns|hot|fiery|electric*|tingling|sharp|fizzing|zap*|jolt*|shock*',
      'line|wire|cable|streak|current|cord|rope|string|river|bolt|zap*|jolt*|shock*',
      'down_to|down_into|into_my_foot|to_the_toes|to_my_toes|to_my_foot|to_the_foot|to_ankle|to_the_ankle|to_my_ankle|to_the_knee|down_my_leg|down_the_leg|down_the_back|from_bum|from_hip|from_back|from_my_back|from_my_bum|from_buttock',
    ),
    not: 'finish|start_line|weather|wind',
  },
  tells(
    'radiating',
    'electric*|zap*|lightning|jolt*|shock|shocks|bolt|stab*|shoot*|twang*|current',
    'from_bum|from_my_bum|from_backside|from_my_backside|from_buttock|from_my_buttock|from_glute|from_my_glute|from_hip|from_my_hip|from_the_hip|from_back|from_my_back|from_lower_back|from_my_lower_back|from_arse|from_my_arse|from_butt|from_my_butt',
    'ankle|heel|foot|toe|toes|calf|knee',
  ),
  tells(
    'radiating',
    'pain|ache|aching|burning|burns|sore|hurts|tingling|numbness',
    'from_my_lower_back|from_lower_back|from_my_back|from_my_bum|from_my_buttock|from_my_glute|from_my_backside',
    'down_to|right_down|all_the_way|down_into|down_the',
    'toe|toes|foot|heel|ankle|calf|little_toe|big_toe|leg',
  ),
  // a foot that does not lift
  {
    ...tells(
      'numb-or-tingling',
      'foot|feet|toes|toe',
      'foot_drop|drops|flaps|flapping|flops|flopping|slaps|slapping|drags|dragging|scuffing|scuffs|keep_catching|keeps_catching|kept_catching|wont_lift|wouldnt_lift|cant_lift|couldnt_lift',
      'back|spasm|sciatic*|since|numb*|bang|snap|heel|ankle|weak|just|keeps|cant|couldnt|shin|all_day|days|week|foot_drop',
    ),
    not: 'shoe|shoes|sole|laces|lace|loose|puddle|puddles|mud|snow|pavement|rhythm|technical|roots|rocks|sand|downhill|tired',
  },
  tells(
    'bruising',
    'black_and_blue|purple|bruis*|yellow_and',
    'ankle|calf|thigh|knee|foot|hamstring|shin|toe|hip|groin|fat|swollen',
  ),
  tells(
    'swelling',
    'ankle|knee|foot|shin|achilles|calf|toe|leg|heel|it',
    'balloon*|twice_the_size|twice_its_size|puffy|puffed|big_egg|egg_on|like_an_egg|full_of_fluid|fat_and|and_full|bread_dough|gone_up_like|come_up_like|came_up_like|went_up_like|thickened|like_a_grapefruit|golf_ball|tennis_ball|bigger_than',
  ),
  tells(
    'giving-way',
    'knee|kneecap|ankle|hip|leg',
    'let_me_down|folded|folds|buckle*|gave_out|gives_out|gave_way|gives_way|collapsed_under|wobbles_out|threatened_to_give|threatened_to_buckle|threatening_to_give|threatening_to_buckle|about_to_give|nearly_gave|nearly_buckled|almost_gave|almost_buckled|wanted_to_give|feels_like_it_could_give|felt_like_giving',
  ),
  meaning(
    { sign: 'tender-to-press', pain: 3 },
    'sore|tender|painful|hurts|hurt|pain|ouch|yelp|jump|wince',
    'when_i_press*|when_pressed|if_i_press|pressing_on|pressing_it|to_press|when_i_poke|when_i_pinch|when_i_touch|when_i_squeeze|when_i_rub|rub_along|to_the_touch|prod*|poking_it|push_on_it|press_on_it|press_it|lean_on_it|thumb_on|when_i_push_on_it',
  ),
  meaning(
    { sign: 'bony-tenderness', pain: 3, tissue: 'bone' },
    'bone|bony|tibia|metatarsal|fibula',
    'press*|rub|touch|poke|tender|push_on|thumb|prod*',
    'ouch|sore|tender|hurts|hurt|jump|pain*|yelp|feel_it|wince|killing',
  ),
  {
    ...meaning(
      { sign: 'walking-hurts', dailyLife: 'yes', pain: 3 },
      'walk|walking',
      'hurts|hurt|painful|pain|kills|agony|without_pain|sore',
      'groin|hip|shin|foot|heel|ankle|knee|without|just|even|car|kitchen',
    ),
    span: 10,
  },
  {
    ...meaning(
      { sign: 'hurts-on-load', pain: 3 },
      'groin|hip|front_of_my_hip|hip_flexor',
      'land*|load*|step|steps|stepping|strid*|stride|landing|footstrike|strike*|foot_hits|stand_on|push_off|footfall*|impact',
      'hurt*|pain*|kills|killing|ache*|aching|sore|sharp|stab*|jab*|jolt*|spear*|skewer*|knife*|zap*|bites|pinch*|twinge*',
    ),
    span: 14,
  },
  {
    ...meaning(
      { sign: 'hop-hurts', requiresPainEvidence: true },
      'cant|couldnt|unable|hurts|hurt|painful|wont|kills|kill|agony|sore|pain|impossible|ouch|no_go',
      'hop|hopping|hops',
    ),
    not: 'hip_hop|bunny|bus|hopped|bottle',
    span: 4,
  },
  {
    ...meaning(
      { sign: 'numb-gone-on-loosening-shoe', requiresPainEvidence: true },
      'relaced|re_laced|loosened|undid|untied|loosening|slackened',
      'laces|lace|shoe|shoes|laced|bench|it|went|gone|stopped',
    ),
  },
  tells(
    'swelling',
    'knee|ankle|hip|shoulder|elbow|wrist|toe|joint|foot|heel|shin|achilles|calf',
    'filled|fills|filling|fluid|boggy|squishy|spongy|bloated|melon|grapefruit|orange_sized|size_of_a|blew_up|blown_up|inflated|swole*',
  ),
  tells(
    'locking',
    'knee|hip|ankle',
    'jam|jams|jammed|jamming|got_stuck|gets_stuck|stuck|wont_straighten|wouldnt_straighten|cant_straighten|couldnt_straighten|wont_unlock|had_to_unlock',
  ),
  tells(
    'giving-way',
    'knee|kneecap|ankle|hip|shoulder|elbow|wrist|toe|joint|leg',
    'from_under|goes_from|went_from|gives|giving_out|gave_out|buckl*|lets_go|not_hold|wont_hold|wouldnt_hold|unstable|wobbles_under|slips_out|keeps_going',
  ),
  tells(
    'deformity',
    'kneecap|knee_cap|shoulder|finger|thumb|elbow|toe|ankle',
    'slid_out|slid_round|popped_out|came_out|jumped_out|dislocat*|went_out|slipped_out|clunked_out|out_to_the_side|out_of_joint|out_of_its_socket|out_of_the_socket|popped_back_in|went_back_in|slid_back_in|put_back_in|clicked_back_in|slipped_back_in|crooked|sideways',
  ),
  tellsWithout(
    'cold|freezing|ice|icy|wind|gloves|frozen',
    'numb-or-tingling',
    'foot|feet|toe|toes|leg|thigh|shin|calf|heel|arm|hand|sole',
    'lost_the_feeling|lost_feeling|lost_all_feeling|no_feeling|cant_feel|no_sensation|lost_sensation|pins_and|fizzing|tingl*|buzzing|been_asleep|is_asleep|still_asleep|went_to_sleep|gone_to_sleep',
    'back|hours|since|still|evening|yesterday|today|all_day|week|days|night|hasnt|foot|leg|hand|now',
  ),
  meaning(
    { spread: 'one-spot', pain: 3 },
    'fingertip|coin|penny|pea|thumbnail|one_finger|pinprick|exact_same|same_exact|exact_point|exactly_the_same|single|pinpoint',
    'sore|point|spot|tender|pain*|hurt*|place|ache*',
    'shin|foot|heel|bone|tibia|metatarsal|hip|groin|fibula|toe|thigh',
  ),
  tells(
    'blood-in-urine-or-stool',
    'blood|bloody|bleeding',
    'wipe|wiped|wiping|on_the_paper|toilet_paper|loo_paper|bowl|pan|poo|stool|back_passage|bottom',
  ),
  tells('blood-in-urine-or-stool', 'wee|pee|urine|peed|weed', 'rose|rosé|rosy|pink*|beetroot|raspberry|red*'),
  tells('urine-retention', 'bladder', 'nothing_comes|nothing_came|wont_empty|cant_empty|couldnt_empty|full_but|stuck'),
  tells('severe-allergy', 'injector|auto_injector|jext|emerade', 'jabbed|used|needed|had|stuck|gave|after'),
  tells(
    'fainted',
    'opened_my_eyes|came_to|came_round|woke',
    'bending_over|standing_over|leaning_over|over_me|looking_down|round_me|around_me|faces',
  ),
  tells('fainted', 'faint|woozy|dizzy|grey|black', 'hit_the', 'pavement|floor|ground|deck|tarmac|grass|road'),
  tells(
    'fainted',
    'gone_out|went_out|must_have_gone|blanked|blacked',
    'floor|ground|pavement|tarmac|deck|grass|came_to|suddenly_on|lying',
  ),
  tellsWithout(
    HARD_RUN,
    'weakness-or-speech',
    'nonsense|gibberish|rubbish|jumble',
    'came_out|tried_to_say|tried_to_speak|tried_to_talk|out_of_my_mouth',
  ),
  tellsWithout(
    'knee|calf|hip|ankle|shin|heel|cold',
    'weakness-or-speech',
    'right_half|left_half|one_half|half_of_my|half_my',
    'weak*|numb*|tingl*|dead|droop*|heavy',
    'body|face|side|arm|leg|half',
  ),
  tells(
    'weakness-or-speech',
    'half_of_the|half_of_my|half_the|left_half|right_half|one_half',
    'vanish*|disappear*|missing|gone|lost|blank',
    'view|vision|sight|road|see|screen|everything',
  ),
  tells(
    'headache-sudden-or-worst',
    'head|headache',
    'lightning|out_of_nowhere|out_of_the_blue|thunder*|like_a_bomb|in_an_instant',
    'pain|ache|headache|hurt|agony|splitting',
  ),
  tells(
    'chest-tightness',
    'across_the_front_of_me|across_my_front|front_of_my_ribs',
    'ache*|pain*|pressure|tight*|heavy|burn*',
  ),
  {
    ...meaning(
      { exception: true, disturbsSleep: 'yes' },
      LIMB,
      'woken_by|woken_every|woken_in_the|woken_at|wakes_me|woke_me|waking_me|woken_me|wake_me|kept_me_awake|keeps_me_awake|kept_me_up|keeps_me_up|stopped_me_sleeping|stops_me_sleeping',
    ),
    span: 4,
  },
  // sworn at
  {
    ...meaning(
      { pain: 3, weak: true },
      'bloody|damn|damned|effing|fucking|fkn|stupid|sodding|flipping|ruddy|wretched|blasted|bastard|poxy|goddamn',
      'again|is_back|back_again|same_again|as_usual|as_ever|this_again|not_again|already',
    ),
    span: 4,
    not: 'nose|blister|blisters|nipple|nipples|sock|toe|toenail|graze|grazed|scrape|scraped|wind|rain|weather|traffic|dog|watch|garmin|strava|phone|hill|hills|alarm|train|bus|car|gate|stile|headwind|cold_again|late',
  },
  // what those around tell
  tells(
    'confused',
    'tell_me|told_me|telling_me|remind_me|reminded_me|explain_to_me|explained_to_me',
    'where_i_was|who_i_was|where_we_were|what_day|what_year|what_had_happened|what_happened|my_own_name|how_i_got',
  ),
  tells(
    'confused',
    'keep_forgetting|keeps_forgetting|kept_forgetting|keep_asking|kept_asking|asked_the_same|asking_the_same|same_question*|what_day_it|what_month|what_year_it|over_and_over|lost_a_chunk|dont_know_where_i|didnt_know_where_i|dont_know_how_i',
    `${HIT}|fall|fell|crash*|tumble*|concuss*`,
  ),
  close(
    'headache-sudden-or-worst',
    'headache|migraine',
    'exploded|explode|erupted|detonated|slammed|struck|sudden*|instant*|out_of_nowhere|out_of_the_blue|within_seconds|in_seconds|hammer_blow|like_a_hammer|thunderclap|in_a_flash|from_nothing|like_a_bolt|like_a_gunshot',
  ),
  {
    ...tells(
      'headache-sudden-or-worst',
      'headache|migraine|head_pain|pain_in_my_head|skull|my_head',
      'worst|most|fiercest|nothing_like|unlike_any|never_had_a_headache_like|never_known|beyond_anything',
      'ever|life|out_of_nowhere|out_of_the_blue|sudden*|instant*|in_a_second|in_seconds|before|known|imaginable',
    ),
    not: 'hills|maths|admin|paperwork|spreadsheet|work|parking',
  },
  {
    ...tells(
      'heard-a-pop',
      'ripping|tearing|popping|cracking|snapping|crunching|twanging|pinging',
      'sound|noise|feeling|sensation|heard|felt',
      `${LIMB}|something|it`,
    ),
    not: POPS_ELSEWHERE,
  },
  // illness
  {
    ...tells(
      'ill',
      'flu|influenza|covid|norovirus|stomach_bug|tummy_bug|chest_infection|chest_cold|lungs_infected|on_the_loo_all|up_all_night_being_sick|bronchitis|pneumonia|tonsil*|strep|gastro*|food_poisoning|chicken_pox|shingles|chesty_cough|glandular_fever|virus',
    ),
    not: 'jab|vaccine|vaccination|booster|shot|over|recovered|clear|cleared|behind|lifted|shifted|beaten|gone|before_covid|since_covid|pre_covid',
  },
  {
    ...tells(
      'head-cold',
      'head_cold|blocked_nose|runny_nose|snotty|sniffles|stuffy|bunged_up|full_of_cold|bit_of_a_cold|a_cold|streaming_cold|scratchy_throat|sore_throat|sneez*|stinking_cold|man_flu',
    ),
    not: 'a_cold_one|a_cold_day|a_cold_morning|a_cold_wind|a_cold_start|a_cold_run|hay_fever',
  },
]
