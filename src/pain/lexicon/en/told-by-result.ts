import type { Sign } from '../../../model/symptom.ts'
import type { Frame, Meaning } from '../words.ts'

const tells = (sign: Sign, ...of: readonly string[]): Frame => ({ of, means: { sign } })

const EFFORT =
  'hill|hills|climb*|uphill|incline|effort|hard|push|pushed|pushing|rep|reps|interval|intervals|sprint|tempo|pace|faster|fast|sped_up|speed_up|sped|accelerat*|kick|rise|when_i_run|every_time|steep'

/** Where somebody goes down to or comes round, and nobody faints. */
const WAY =
  'river|lake|hill|road_and|street|path|trail|lane|corner|bend|town|shops|pub|valley|steps|canal|sea|beach|loop|headland|bay|point|park|mile|km|chat|church|bridge|gate|cheer*'

/** Emergencies as described by what happened, or by a picture, without their name. */
export const RESULT_FRAMES: readonly Frame[] = [
  // the chest and what speaks for it
  tells(
    'chest-tightness',
    'chest|ribs',
    'tighten*|belt_round|belt_around|strap_round|steel|concrete|ton|load',
    'my|the',
  ),
  tells('chest-tightness', 'indigestion|heartburn|reflux|gas', 'chest|breastbone|sternum', `${EFFORT}|burped|passed`),
  tells('chest-pain', 'chest', 'poker|knife|needle|skewer|stab*|rod'),
  tells('effort-discomfort-arm-jaw-neck-shoulder-belly', 'toothache|tooth_ache', EFFORT),
  {
    of: [
      'stomach|tummy|belly|abdomen|gut|neck|throat|shoulder|upper_back',
      'high_up|high_in|up_high|top_of|upper|ache*|aching|pain*|hurt*|heavy|pressure|tight*|burn*',
      EFFORT,
      'gone_when|gone_once|goes_when|stops_when|eases_when|when_i_stop*|off_when|went_when|went_with_the_rest|vanish*_when|only_when',
    ],
    not: 'stitch|cramp|toilet|loo|gel|stiff|desk|slept|pillow',
    span: 14,
    means: { sign: 'effort-discomfort-arm-jaw-neck-shoulder-belly' },
  },
  tells(
    'racing-or-irregular-heart',
    'heart|pulse|heartbeat|ticker',
    'all_over_the_place|all_over_the_shop|all_over_the',
  ),
  // fainting
  {
    ...tells(
      'fainted',
      'legs|knees',
      'went|folded|gave|buckled|crumpled|collapsed',
      'i_was_down|no_idea|deck|next|came_to|people_round|medic*|hit_the|and_i_was_on',
    ),
    not: WAY,
  },
  tells(
    'fainted',
    'everything|world|lights|it_all|all',
    'went_black|went_dark|went_white|went_grey|went_gray|went_out|gone_black|turned_black|faded_out|faded_to',
  ),
  {
    ...tells(
      'fainted',
      'hit_the_deck|hit_the_floor|hit_the_ground|went_down|keeled|dropped_like|folded',
      'no_warning|out_of_nowhere|black|grey|gray|cant_recall|came_to|came_round|medic*|sack|stone|tree|woolly|no_idea|unconscious',
    ),
    not: WAY,
  },
  // the head
  tells('headache-sudden-or-worst', 'worst', 'head|headache|migraine', 'ever|life|had|pain|sudden*'),
  tells(
    'headache-sudden-or-worst',
    'head|headache|migraine',
    'exploded|explode|exploding|explosion|bomb|detonat*|firework|gunshot|thunderclap|in_a_second|split_second|like_being_hit|hit_by_a|sledgehammer|axe',
    'pain|headache|sprint|felt|came|agony|worst|ever|head|finish|like',
  ),
  tells(
    'confused',
    'nutted|headbutted|head_butted|headbutt',
    'keep_asking|kept_asking|been_asking|asking|same_question|cant_remember|dont_remember|what_day|what_year|forget*|muddled|dazed|vague|blank',
  ),
  tells('head-knock', 'nutted|headbutted|head_butted', 'branch|tree|post|sign|bar|wall|door|lamp|beam|bridge|gate'),
  tells(
    'confused',
    'head|skull|forehead',
    'vague|dazed|spaced|cant_remember|not_with_it|out_of_it|dopey|forgetful|repeating',
    'hit|bang*|crack*|bump*|smack*|knock*|whack*|fell|fall',
  ),
  // not oneself
  tells(
    'confused',
    'stopped_making_sense|not_making_sense|making_no_sense|talking_to_a|talking_to_myself|couldnt_tell_what|lost_track_of_where|didnt_know_where|couldnt_follow|ran_off_the_course|ran_the_wrong|put_my_shoes|my_own_name',
    'hot|boiling|heat|sun|degrees|baking|wife|mates|finish|marshal*|water|lamp*|course|street|home|feet|sweat*|sick|shaking|didnt|my',
  ),
  // stroke
  tells(
    'weakness-or-speech',
    'face|mouth|smile|cheek|lip',
    'wonky|dribbl*|drool*|twisted|skew*|wouldnt_smile|couldnt_smile|hanging|slid|lopsided',
  ),
  tells(
    'weakness-or-speech',
    'sentence|words|word',
    'couldnt_get|couldnt_find|wouldnt_come|came_out|all_wrong|jumbled|backwards|mixed',
  ),
  // breath
  {
    of: [
      'breathing|breath|breathless|panting|gasping',
      'sofa|sat_on|sat_down|sitting|lying|in_bed|at_rest|propped|flat|pillows|couch|armchair|doing_nothing',
    ],
    not: 'easy|fine|normal|calm|deep|exercise*|yoga|nose|relaxed',
    means: { sign: 'breathless-out-of-proportion' },
  },
  tells(
    'breathless-out-of-proportion',
    'wheez*|inhaler|ventolin',
    'not_helping|didnt_help|wasnt_helping|badly|couldnt|all_night|wont_stop|wouldnt_stop|no_help|did_nothing',
  ),
  // spine, bladder, leg
  {
    of: [
      'fell|fall|came_off|landed|came_down|slipped|thrown|tumbled|crash*',
      'bone_in_the_middle|spine|neck_bone|neck_bones|middle_of_my_back|middle_of_the_back|middle_of_my_neck|backbone|vertebra*|in_the_middle',
      'back|neck|spine|backbone|vertebra*',
      'hurt*|pain*|sore|tender|agony|ache*|kills|killing',
    ],
    span: 14,
    means: { sign: 'spine-pain-after-fall' },
  },
  tells(
    'bladder-or-bowel-change',
    'cant_control|couldnt_control|no_control|lost_control|cant_feel',
    'bladder|bowel|bowels|pee|wee|water',
  ),
  tells(
    'leg-will-not-lift',
    'leg|foot',
    'wont_do|wouldnt_do|wont_move|wouldnt_move|wont_respond|wont_obey|flap*|floppy|drags',
    'back|spine|disc|spasm',
  ),
  // allergy
  tells('severe-allergy', 'tongue|lips|throat', 'too_big|too_large|huge|enormous|twice_the|balloon*|closing|clos*_up'),
  tells(
    'coughing-blood',
    'cough*|spat|spit|spitting|phlegm',
    'pink|foam*|froth*|red',
    'foam*|froth*|blood*|pink|spit|phlegm|stuff|bits',
  ),
  // calf and Achilles
  tells(
    'heard-a-pop',
    'been_shot|been_kicked|got_shot|got_kicked|someone_kicked|someone_hit|someone_threw|hit_by_a|been_hit|kicked_in|like_a_kick|like_being_kicked|like_being_shot|whipped',
    'leg|calf|achilles|heel|ankle|hamstring',
  ),
  tells(
    'deformity',
    'kneecap|knee_cap|shoulder|elbow|finger|ankle|wrist|hip',
    'moved_to|moved_round|slipped_out|went_out|popped_out|out_of_its|not_where|wrong_place|off_to_the_side|round_the_side',
  ),
]

/** Only beside a pain: how it went. */
const course = (means: Meaning, of: readonly string[], not: string): Frame => ({
  of,
  not,
  span: 5,
  means: { ...means, requiresPainEvidence: true },
})
const NOT_A_COURSE =
  'weather|wind|rain|traffic|fitness|pace|elevation|came_back|returned|crept_back|stopped|stopping|walked|rested|rest|ice|ibuprofen|paracetamol|overnight|morning|tomorrow|yesterday|physio|massage|finished|finishing|afterwards|home|week|weeks|night|confidence|stronger'

/** How a pain went in the run, whatever the words between. */
export const COURSE_FRAMES: readonly Frame[] = [
  course(
    { trend: 'improves' },
    [
      'eas*|fad*|settl*|vanish*|disappear*|melt*|loosen*|quiet*|calm*|lift*|dissolv*|wore|wears|shook|died|soften*|improv*|better|fine|ok|gone|forgot*|nothing|grand|let_go|came_good|cleared|like_new|as_new|perfect|happy|normal|subsid*|reced*|dwindl*|behav*|relax*|unnoticeable|backed_off',
      'by_km|by_mile|by_halfway|by_the_end|by_the_time|by_the_turn|after_a|after_the_first|after_about|after_1|after_2|after_3|after_4|after_5|after_10|after_15|after_20|once_i_got|once_warm|once_i_was|as_i_warmed|as_i_got|within|halfway|warmed_up|warm_up|miles_in|mins_in|minutes_in|min_in|km_in|further_in|into_the_run|got_going|got_moving|ran_on|by_3k|by_2k|by_5k|with_every',
    ],
    `${NOT_A_COURSE}|didnt|never|wouldnt|wont|until|till|not`,
  ),
  course(
    { trend: 'worsens' },
    [
      'worse*|sorer|tighter|crosser|meaner|grumpier|crankier|stroppier|achier|louder|angrier|nastier|sharper|grew|growing|built|building|ramp*|escalat*|intensif*|crept|creeping|rose|rising|deteriorat*|increas*|mounting|climbing|hotter|heavier',
      'every|each|as_i|as_the|by_the|until_i|till_i|steadily|gradually|towards|lap|rep|went_on|wore_on|further|longer|mile_by|km_by|step|stride|to_a_5|to_a_6|to_a_4',
    ],
    'weather|wind|rain|traffic|fitness|pace|elevation|stronger|confidence|not|never|didnt|no',
  ),
  course(
    { trend: 'unchanged' },
    [
      'same|constant|steady|consistent|there|present|niggl*|hum|unchanged|identical',
      'throughout|whole_way|whole_run|whole_time|all_the_way|start_to_finish|all_run|entire|from_start|every_mile|first_step_to|beginning_to_end|full_distance',
    ],
    'pace|rain|wind|weather|splits|hr|route',
  ),
]
