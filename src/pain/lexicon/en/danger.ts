import type { DangerWords } from '../words.ts'

const ODD =
  'odd|weird|strange|funny|wrong|not_right|off|uncomfortable|scary|scared|worrying|alarming|never_had|never_felt|awful|terrible|unpleasant'
/** What makes any heart jump. */
const NERVES =
  'nerves|nervous|excite*|jitters|adrenaline|start_line|before_the_start|barked|barking|horn|startled|scared_me|made_me_jump|jumped_out|leapt_out|fright|proud|joy|nearly_stopped|almost_stopped|sang|sing|sings|singing|boots'
const FAR_FROM_HARD =
  'hill|hills|hilly|climb|climbs|interval|intervals|tempo|sprint|hard|fast|pace|rep|reps|laughing|laugh|cold|nose|race|kick|finish|threshold|effort|parkrun|chat|mask|altitude|views|view'

/** A day on which heat may strike. */
const HOT_DAY = [
  'hot|heat|boiling|baking|scorch*|sweltering|roasting|heatwave|sun|sunny|blazing|furnace|oven|humid',
  ...Array.from({ length: 15 }, (_, step) => `${28 + step}_c|${28 + step}_degrees|${28 + step}_deg`),
].join('|')
/** Beats of the heart a minute that no rest explains. */
const HIGH_PULSE = Array.from({ length: 90 }, (_, step) => String(150 + step)).join('|')

/** Where somebody comes round a bend. */
const WAY =
  'last|bend|corner|lake|hill|loop|headland|bay|point|park|track|field|town|river|pond|block|island|reservoir|village|back_of|side_of'

/**
 * The wide net (rules.md §5 "Two nets"): whatever touches a danger, is not understood as a sign, and is neither denied, past,
 * somebody else's nor a harmless use, puts one question. It never acts by itself.
 */
export const DANGER: DangerWords = {
  strong: [
    'breastbone|sternum|breast_bone|rib_cage_squeez*',
    'on_a_drip|iv_drip|taken_to_hospital|ended_up_in_hospital|in_hospital|resus',
    'speech',
    'jaw',
    'blind_in|went_blind|lost_my_sight|lost_my_vision',
    'knocked_out|knocked_unconscious',
    'passed_out|passing_out|blacked_out|blacking_out|faint|fainted|fainting|swoon*',
    'seizure|convuls*|epilep*',
    'slur|slurr*',
    'droop*',
    'anaphyl*|epipen|epi_pen|hives|welts',
    'unconscious|consciousness|concuss*|comatose',
    'ambulance|paramedic*|stretcher*|999|a_and_e|casualty|defib*',
    'incontinen*',
    'testicle*|scrotum',
    'delirious|disorient*|hallucinat*|confused|confusion|confuse|incoherent',
    'woozy|vertigo|lightheaded|light_headed|dizzy|dizziness|giddy',
    'palpitation*|arrhythm*|afib|fibrillation',
    'really_unwell|very_unwell|seriously_ill|so_ill|proper_ill|very_ill|dangerously',
    'like_i_was_dying|going_to_die|gonna_die|thought_i_would_die|impending',
    'seeing_things|saw_things|hearing_things|woolly_headed|fuzzy_headed|muzzy_headed|foggy_headed|befuddled|bewildered|dazed|muddled',
    'away_with_the_fairies|lights_out|lights_went_out',
    'on_the_ground_before|found_on_the_ground|lying_on_the_ground|found_lying|came_round_on|came_round_in|came_round_with|came_to_on',
    'cant_feel_my_face|pins_and_needles_in_my_face',
  ],
  frames: [
    {
      of: [
        'pregnant|weeks|wks|trimester|bump|midwife',
        'bleeding|bleed|spotting|fluid|waters|contraction*|tightening*|fell|tripped|landed|less_movement|moving_less|kicks',
      ],
      not: 'old|ago|plan|block',
    },
    {
      of: ['tongue'],
      not: 'camera|stuck_out|land|fire|ice|glacier|snow|rock|shoe|shoes|trainer|trainers|boot|boots|toe_box|laces|lace|soup|coffee|tea|pizza|burnt|burned|bit_my|language|french|german|spanish',
    },
    {
      of: [
        'allergic|allergy',
        'reaction|attack|sting|stung|nut|nuts|gel|bar|swell*|swollen|rash|breath*|throat|itch*|pen|bad|severe',
      ],
    },
    // a stretch of the run that nobody remembers, whatever the words
    {
      of: [
        'cant_tell_you|couldnt_tell_you|cant_place|couldnt_place|cant_picture|cant_account|couldnt_account|cannot_say',
        'a_thing|anything|what_happened|how_i|the_last|where_i|the_middle|one_thing|the_final',
      ],
      not: 'pace|splits|happy|much|proud|enough|plan|beautiful|fun|shoes|price|cost',
    },
    {
      of: [
        'no_idea|not_a_clue|no_clue|dont_know|dunno|havent_a_clue',
        'what_happened|how_i_got|how_i_came|how_i_ended|where_i_was|what_day',
        'between|there|home|car|back|bus|bench|mile|km|k|minutes|line|finish|next',
      ],
      not: 'pace|splits|gps|watch|strava|pb|lead|route|tactics|rival*|weather|file|upload*|battery|fun|fast',
    },
    {
      of: [
        'dont_remember|didnt_remember|no_memory|cant_remember|cannot_remember',
        'any_of_it|of_it|the_run|the_finish|the_last|finishing',
      ],
      not: 'last_time|when|which|why|strava|route',
    },
    // the heat, told by the gait, the skin or the mind
    {
      of: [
        `${HOT_DAY}`,
        'sideways|zigzag*|zig_zag*|weav*|drunk|legs_everywhere|legs_all_over|staggering|stagger*|reeling|swerv*|giggl*|babbl*|rambling|silly_talk|stopped_sweating|no_sweat|not_sweating|no_more_sweat|didnt_sweat|goosebumps|goose_bumps|goose_pimples|chills|shiver*|nonsense|gibberish|wrong_way|wrong_direction',
      ],
      not: 'no_sweat_at_all|beer|wine|gin|shower|pool|sea|trail|switchback*|path|ridge|descent',
    },
    // what sits on a chest, told by a likeness
    {
      of: [
        'elephant|car|truck|lorry|anvil|bricks|brick|boulder|weight|fridge|piano|horse|hippo|sumo|rock|sack',
        'sat_on_me|sitting_on_me|standing_on_me|stood_on_me|parked_on|on_my_chest|on_my_ribs|on_my_front|on_top_of_me|on_my_breastbone|lying_on_me',
      ],
      not: 'dog|cat|kids|toddler|rucksack|pack',
    },
    // an arm that goes with the hill
    {
      of: [
        'left_arm|right_arm|both_arms|arm|arms',
        'lead|heavy|dead|dull|ache*|aching|numb|useless|hung|limp|weak',
        'hill|hills|climb|climbs|uphill|effort|ramp|bridge|steps|stopped|stood_still|at_the_top',
      ],
      not: 'poles|pole|pushing|buggy|pram|weights|gym|press_ups|pumping|swing*|cold|fell|fall|slept|bottle|jab|vaccine|carry*|carried',
    },
    // a pulse that stays up
    {
      of: [
        `${HIGH_PULSE}`,
        'after_i_sat|after_i_stopped|after_stopping|after_sitting|sat_down|sitting|lying|lay_down|at_rest|resting|on_the_sofa|on_the_bench|in_bed|standing_still',
      ],
      not: 'steps|watts|calories|kcal|metres|meters|squats|press_ups|grams|euros|quid|pounds|spm',
    },
    // no breath for words long after
    {
      of: [
        'cant_finish_a|couldnt_finish_a|cant_talk|couldnt_talk|cant_speak|couldnt_speak|cant_say_a|couldnt_say_a|panting|puffing|gasping|gasp*|blowing|heaving|out_of_breath|cant_get_my_breath|no_breath',
        'sat|sitting|lying|sofa|couch|bed|bath|hour|hours|resting|at_rest|evening|half_an_hour|doing_nothing',
        'after|later|still|since|on|in|down|on_the',
      ],
      not: 'dog|pup|puppy|race|pace|rep|reps|interval*|sprint|laugh*|stairs_race|him|her|kids|half_marathon|marathon',
    },
    // what only effort brings, where the heart may speak
    {
      of: [
        'throat|neck|stomach|tummy|belly|gut|shoulder|shoulders|arm|arms|upper_back|heartburn|indigestion',
        'tight*|ache*|aching|pain*|hurt*|heavy|heaviness|pressure|burn*|squeez*|discomfort|chok*|numb',
        'comes_with_effort|with_effort|with_exertion|on_exertion|goes_with_rest|gone_with_rest|eases_with_rest|gone_on_the_flat|gone_at_rest|every_climb|each_climb|every_hill|each_hill|whenever_i_push*|when_i_push*|each_time_i_push|every_time_i_push|each_time_i_pick|only_uphill|only_when_i_run|when_i_run_hard|going_uphill',
      ],
      not: 'stitch|cramp*|toilet|loo|desk|slept|pillow|rucksack|pack|poles|fell|fall',
    },
    {
      of: [
        'felt|feel|feeling|went|came_over|was',
        'spaced_out|floaty|swimmy|unreal|far_away|detached|not_myself|not_right_in_myself|ghastly|clammy|deathly|weak_all_over|shaky_all_over|out_of_my_body|on_another_planet',
      ],
      not: 'calf|knee|hip|ankle|shin|achilles|hamstring|foot|tendon|ligament',
      span: 3,
    },
    {
      of: [
        'out_of_it|not_with_it',
        'was|felt|feeling|feel|totally|completely|bit|really|looked|seemed|well|pretty|so|came',
      ],
      not: 'warm*|stretch*|walk*|run|ran|jog*|rolled|shook|work*|most|more|best|got|get|enjoy*|calf|achilles|knee|hip|niggle|tightness|stiffness|fun|joy|race',
      span: 3,
    },
    // to the ground without a trip
    {
      of: [
        'went_to_the_floor|went_to_the_ground|went_to_ground|hit_the_floor|hit_the_deck|dropped_to_my_knees|dropped_to_the|crumpled|slid_down_the|flopped_to|sank_to|down_i_went|went_down_like|in_a_heap',
      ],
      not: 'fell|tripped|slipped|root|kerb|ice|icy|burpee*|press_ups|stretch*|push_ups|dog|laugh*|joy|relief|celebrat*|mud|collided|clipped|tackle*',
    },
    {
      of: [
        'looking_at_the|looking_up_at|staring_at_the|staring_up_at|flat_on_my_back|on_the_carpet|stars_and_then|nothing_and_then',
        'ceiling|sky|faces|lights|next|suddenly|somehow|second|back|came',
      ],
      not: 'yoga|view|stars_out|sunset|sunrise|lay_down_for|picnic',
    },
    {
      of: [
        'laid_me|lay_me|sat_me|put_my_legs|legs_up|raised_my_legs|recovery_position|gave_me_oxygen|oxygen',
        'nurse|medic*|marshal*|down|strangers|someone|somebody|woman|man|first_aid*|doctor|people|mask|volunteer*',
      ],
      not: 'wall|sofa|couch|feet_up|yoga|physio|massage',
    },
    {
      of: ['pen|injector', 'jab*|stab*|used|thigh|nuts|sting|stung|bee|wasp|allerg*|peanut*'],
      not: 'paper|ink|write|sheep|changing|sheepdog',
    },
    {
      of: [
        'frozen|freezing|soaked|hypotherm*|blizzard|snow|sleet|drenched',
        'oddly_warm|strangely_warm|suddenly_warm|felt_warm|couldnt_be_bothered|didnt_care|drowsy|sleepy|mumbl*|fumbl*|slurr*|lie_down|clumsy|confus*|stumbl*|nodding',
      ],
      not: 'shower|bath|sofa|home_and',
    },
    {
      of: [
        'heaving|heaved|retch*|hurled|hurling|barf*|spew*|chunder*',
        'at|up|into|km|mile|behind|hedge|bush|hot|heat|twice|roasted|k',
      ],
      not: 'heaving_with|crowd|crowds|packed|busy|insults|abuse',
    },
    {
      of: [
        'wrong_way|wrong_direction|lost_the_way|lost_my_way|argued|arguing|wandering|wandered|foggy|fuzzy|muddled',
        'heat|baking|boiling|scorching|sick|dizzy|shaky|litres|known_road|usual_loop|own_street|confus*|headache',
      ],
      not: 'driver|dog|signs|arrows|marshals_sent|fog',
    },
    // the world going away
    {
      of: [
        'everything|world|it_all|lights|sounds|hearing|surroundings|voices',
        'faded|fading|fuzzy|went_quiet|distant|far_away|went_away|closed_in|narrowed|tunnel*|swam|swimmy|spun|spinning|tilted|tilting|went_white|went_black|went_dark|went_grey|muffled',
      ],
      not: 'hurts|sore|tight|podcast|headphones|sunset|evening|dusk|cheering',
    },
    {
      of: [
        'found_me|picked_me_up|helped_me_up|dragged_me|scraped_me|caught_me|stood_over_me|standing_round_me|standing_over_me|standing_around_me|gathered_round|crowded_round',
        'floor|ground|kitchen|bathroom|stairs|pavement|road|grass|track|slumped|lying|hallway|sofa|people|strangers|faded|came_to|everything|kerb|collapsed|fall*|shower',
      ],
    },
    {
      of: [
        'came_to_sitting|came_to_on|came_to_with|came_to_in|came_to_and|came_to_lying|came_round_on|came_round_in|came_round_to|lost_a_minute|lost_about_a|lost_some_time|lost_a_few_seconds|lost_a_few_minutes|missing_time|gap_in_my|time_went_missing',
      ],
      not: 'lead|toilet|loo|portaloo|queue|traffic|lights|photo|gps|signal|training|fitness|log|teeth',
    },
    // reading or speech that makes no sense
    {
      of: [
        'made_no_sense|didnt_make_sense|wouldnt_make_sense|couldnt_read|couldnt_work_out|couldnt_understand|couldnt_make_sense|couldnt_add|couldnt_count|couldnt_recognise|couldnt_tell_the',
        'watch|numbers|words|sign|signs|splits|letters|time|clock|phone|map|change|laces|own|faces|face|road',
      ],
      not: 'sun|glare|dark|sweat|glasses|screen|battery|scratched|fog|bright|rain|steamed|french|german|spanish|route|course|contacts|lenses|app',
    },
    {
      of: [
        'arm|hand|face|arm_and_leg|leg_and_arm',
        'belong*|someone_elses|somebody_elses|not_mine|not_my_own|wasnt_mine|foreign|disconnected|detached|alien',
      ],
    },
    {
      of: [
        'breathing|breath|breathless|puffing|panting|lungs|puffed|winded|out_of_puff',
        'just_going|just_walking|going_up|to_bed|up_the_stairs|upstairs|walking_to|getting_dressed|making_tea|in_the_shower|tying_my|doing_nothing|sofa|kitchen|lying|climbing_the_stairs|one_flight',
      ],
      not: `${FAR_FROM_HARD}|easy|relaxed|yoga|exercise*|fine|normal`,
    },
    {
      of: [
        'heatstroke|heat_stroke|sunstroke|sun_stroke|heat_exhaustion',
        'ice_bath|drip|tent|medic*|hospital|put_me|they|doctor|nurse|fluids|diagnosed|treated|ended|got|had|with|bad|mild|full',
      ],
      not: 'avoid|avoided|warning|talk|article|podcast',
    },
    { of: ['out_cold'], not: 'bed|slept|sleep|asleep|nap|sofa|last_night|by|couch|early|o_clock' },
    {
      of: ['woke_up_on|woke_on|came_to_find|came_round'],
      not: `sofa|couch|nap|time|right_side|wrong_side|monday|tuesday|wednesday|thursday|friday|saturday|sunday|holiday|${WAY}`,
    },
    // a fit, a lost stretch of the run, and cold that is no longer felt
    {
      of: [
        'eyes_rolled|eyes_were_rolling|eyes_rolling|eyes_went_back|eyes_went_white|frothing_at|foaming_at|went_rigid|gone_rigid|went_stiff_as|was_twitching|started_twitching|jerking_on|bit_my_tongue|bitten_my_tongue|shakes_stopped|shivers_stopped|shivering_stopped|stopped_shivering|stopped_shaking|no_longer_shivering|no_longer_cold',
      ],
      not: 'coach_rolled|laugh*|pun|joke|shower|bath|eating|pizza|toast',
    },
    {
      of: [
        'no_idea_how|no_clue_how|not_sure_how|dont_know_how|lost_about|lost_a|lost_some|lost_five|lost_ten|missing_about|cant_account|couldnt_account|cant_explain|chunk_of|stretch_of',
        'i_got|i_ended|i_came|i_finished|i_made|got_back|got_home|minutes|mins|time|stood_still|km|mile|miles|gap|blank|memory',
        'home|car|from|finish|near|canal|stood_still|garmin|watch|between|missing|blank|memory|there|here|kitchen|bench',
      ],
      not: 'pace|splits|training|lead|place|traffic|lights|queue|loo|toilet|portaloo|lost_a_shoe|signal|gps|pb|stop|weight|fitness|wrong_turn|map|route|detour|stopped|ahead|behind|fun|fast|quickly|so_quick',
    },
    // what bystanders reported
    {
      of: [
        'reckon_i|think_i|swear_i|claim_i|told_i|saw_me|seen_me|watched_me|im_told|i_was_told|was_told_i|been_told|i_gather|says_i|said_i|say_i|told_me_i|tell_me_i|saying_i|reckons_i|reckoned_i|thinks_i|thought_i_was|apparently|noticed_i|asked_if_i|according_to|swears_i|tells_me_i|had_to_tell_me|had_to_hold_me|had_to_hold_my|had_to_grab_me|made_me_sit|sat_me_down|laid_me_down|lay_me_down',
        'grey|gray|pale|white_as|blue|drunk|nonsense|rubbish|gibberish|asking|asked|same_thing|same_question|repeat*|weav*|sway*|wobbl*|stagger*|collapsed|went_down|dropped|keeled|crumpled|shaking|twitch*|fitting|seizure|staring|stared|glazed|vacant|blank|unresponsive|answer*|wasnt_there|not_there|out_of_it|not_with_it|confused|lips|mumbl*|zombie|ghost|drool*|space|zigzag*|swerv*|veer*|on_the_ground|on_the_floor|shook|jerk*|sense|where_i|who_i|stone|sack|what_year|what_day|what_month|my_own|know_what|know_where|know_who|know_my|my_eyes|rigid|stiff_as|eyes_rolled|eyes_went',
      ],
      not: 'watch|strava|pb|shirt|beard',
    },
    {
      of: [
        'a_lady|a_woman|a_man|a_bloke|a_stranger|strangers|somebody|someone|a_medic|medics|a_marshal|a_nurse|faces|my_wife|my_husband|passer*',
        'holding_my_head|over_me|kneeling|bending_over|leaning_over|patting|slapping_my|asking_if_i|asking_my_name|shouting_my_name|calling_my_name|picking_me|holding_me',
      ],
    },
    {
      of: ['next_thing_i|last_thing_i|first_thing_i|next_i|all_i_remember|dont_remember|cant_remember'],
      not: 'mile|km|chat|chatting|finished|done|home|lunch|already|asleep|when|last_time|password|route|where_i_put|name_of|date|bought|signed_up|which|who|why|strava|know_i_was_signed',
    },
    {
      of: [
        'paramedic*|medic|medics|first_aider*|st_john|ambulance*|doctor|doctors|hospital|a_e|er',
        'checked_me|check_me|looked_me|looked_at_me|kept_me|took_me|sat_me|treated_me|wired_me|ecg|monitored|blue_light*|discharged|overnight|drip|fluids',
      ],
      not: 'knee|ankle|hip|foot|calf|shin|blister*|achilles|hamstring',
    },
    // coming round, on the ground, people bending over one
    {
      of: [
        'opened_my_eyes|woke|came_to|came_round|gone_out|went_out|suddenly|found_myself|hit_the|before_i_knew|next_thing|must_have|apparently',
        'floor|ground|pavement|tarmac|deck|grass|road|hedge|ditch|over_me|looking_down_at|standing_over|on_my_back|people_round|strangers|medic*|marshal*',
      ],
      not: 'fell|tripped|slipped|kerb|root|ice|icy|ranking*|hit_the_road|hit_the_ground_running|dog|rain|rained|wind|snow|flood*|fog',
    },
    // a half or a side of the body, of what one sees or says
    {
      of: [
        'half_of|one_half|right_half|left_half|one_side_of|left_side_of|right_side_of|half_my|half_the',
        'body|face|head|view|vision|sight|mouth|tongue|page|screen|street|everything|sign',
      ],
    },
    {
      of: ['vanish*|disappear*|missing|went_blank|blurred', 'view|sight|vision|eye|eyes'],
      not: 'sun|fog|mist|finish|hill|rain|runners',
    },
    {
      of: ['nonsense|gibberish|jumble|garbled|word_salad', 'came_out|said|say|talk*|spoke|speak*|mouth|words'],
      not: 'podcast|radio|audiobook',
    },
    {
      of: [
        'injector|auto_injector|jext|emerade|antihistamine*',
        'sting|stung|bee|wasp|nut|nuts|bar|gel|bite|after|used|jabbed|needed|throat|lips|breath*',
      ],
    },
    // bladder, bowel, feeling below
    {
      of: ['bladder|bowel|bowels', 'full|empty|nothing|back|numb|control|feel*|wont|cant|couldnt|leak*|since'],
      not: 'stop|bottle|pack|hydration|hose',
    },
    // Urine that will not hold: at a jump, a laugh, or "I leaked a bit".
    {
      of: [
        'leaked|leaking|leak|leaks',
        'i|im|me|myself|pee|wee|urine|jump*|sneez*|laugh*|cough*|downhill*|pelvic|pelvis|pad',
      ],
      not: 'shoe|shoes|bottle|pack|hose|water|gel|gels|tent|roof|glove*|jacket|tap|battery|sock|socks|hydration|boot*|tyre|radiator|boiler|car|blister|valve|flask|vest|mask',
    },
    { of: ['wiped|wipe|wiping', 'nothing|felt|feel|blood|numb|red'], not: 'sweat|brow|face|glasses|nose|floor|out' },
    {
      of: [
        'head|headache|skull',
        'lightning|out_of_nowhere|out_of_the_blue|sudden*|explo*|worst_ever|never_had|thunder*|like_a_bomb|in_an_instant',
      ],
      not: 'wind|rain|torch|storm|start|home',
    },
    {
      of: ['weeks|wks|pregnant|pregnancy|bump', 'blood|waters|leak*|spotting|gush'],
      not: 'blood_test|blood_pressure|old|ago|plan|block|training',
    },
    {
      of: [
        'went_wrong|went_funny|switched_off|shut_down|gave_out|stopped_working|stopped_responding',
        'arm|hand|face|eye|side|body|speech|brain|legs',
      ],
      not: 'watch|gps|phone|hill',
    },
    {
      of: [
        'across_the_front|across_my_front|front_of_me|middle_of_me|behind_my_ribs|under_my_ribs|between_my_ribs|in_my_ribs',
        'ache*|aching|pain*|pressure|tight*|squeez*|burn*|heavy|grip*|hurt*',
      ],
      not: 'stitch|fell|fall|elbow*|cough*',
    },
    {
      of: [
        'slid|slipped|popped|came|jumped|shifted',
        'out_to_the_side|out_of_joint|out_of_place|out_of_its|out_of_the_socket',
      ],
    },
    { of: ['wheez*|inhaler'], not: 'asthma|pollen|hayfever|carried|pack|pocket' },
    {
      of: ['chest'],
      not: 'strap|infection|cold|cough*|chafe*|chaf|rub*|nipple*|gym|press_ups|pushups|bench|weights|workout|monitor|sunburn*|jacket|vest|bra|number|bib|proud|pride|hair|day|pocket|pack|freezer|drawers|open|up|out|high|deep|treasure|band|belt|hr|hrm|rig|spill*|spilt|sick_all|sick_down|drawers|coffee|milk|porridge|egg|snot|dribble*|medal*|shirt|tshirt|tee|logo|tattoo*|painted|hug*|cuddl*|waist|bump',
    },
    {
      of: ['heart|pulse|heartbeat|ticker'],
      not: `${FAR_FROM_HARD}|rate|rates|bpm|zone|zones|soul|hand|warm|mouth|sank|melt*|broke|full|shaped|lifted|monitor|strap|song|lovely|happy|avg|average|max|low|high|steady|of|by|in|out|heartbreak|strong|city|love|loved|playlist|bleeding|young|big|whole|hearts|numbers|beats|lungs|great|good|fine|${NERVES}`,
    },
    {
      of: [
        'heart|pulse|ticker|heartbeat',
        `${ODD}|wild|stop*|crazy|mad|haywire|burst*|explod*|flip*|jump*|out_of_my|settle|calm_down|slow_down|gallop*|bang*|thump*|thud*|pound*|hammer*|rac*|flutter*|skip*`,
      ],
      not: `${FAR_FROM_HARD}|rate|bpm|zone|happy|soul|strap|beats_per|song|${NERVES}`,
    },
    {
      of: [
        'chest|breastbone|ribs',
        `${ODD}|rattl*|flutter*|weight|press*|squeez*|crush*|burn*|tight*|pain*|hurt*|heavy|stab*|ache*|aching|thud*|bang*|fire|brick|band_around|vice`,
      ],
      not: 'strap|band_slipp*|infection|cold|cough*|chafe*|chaf*|rub*|nipple*|fall|fell|gym|press_ups|pushups|bench|weights|workout|monitor|sunburn*|jacket|vest|bra|number|bib|proud|pride',
    },
    {
      of: [
        'breath|breathe|breathing|breathless|lungs',
        `couldnt|cant|short|gasp*|settle|hours|tight*|rattl*|whistl*|never|struggl*|trouble|${ODD}`,
      ],
      not: FAR_FROM_HARD,
    },
    {
      of: [
        'vision|sight|eyes|eye|see|seeing|saw',
        'closing_in|closed_in|narrow*|blur*|grey|gray|black|dark|spots|stars|double|tunnel*|fuzzy|went|sparkl*|zigzag*|zig|flashing|flashes|lost|curtain|wavy|couldnt|half|missing|funny|weird',
      ],
      not: 'cloud*|van|car|dog|cat|bird|kite|sun|sunny|tears|wind|windy|sweat|fog|foggy|sunscreen|suncream|torch|headtorch|headlamp|salt|glasses|sunglasses|steamed|night|rain|mud|pothole|kerb|root|clock|watch|the_sea|hill|street|sky|ice|route|path|trail|finish|results|photo|physio|doctor|you|him|her|them|friends|pitch|pitch_dark|the_dark|in_the_dark|dark_roads|dark_lanes|dusk|dawn|sunrise|sunset',
    },
    {
      of: [
        'face|mouth|lip|lips|tongue|throat|cheek|eyelid*',
        `numb*|tingl*|swell*|swollen|puff*|drop*|dropped|sagg*|grey|drained|fat|clos*|itch*|thick|lopsided|twitch*|${ODD}`,
      ],
      not: 'cold|wind|freezing|frozen|ice|icy|sunburn*|tired|planted|sea|spray|beer|coffee|pasty|smile|smiling|bit_my',
    },
    {
      of: [
        'speech|words|talk|talking|speak|speaking|sentence',
        `${ODD}|couldnt|slurr*|jumbl*|mixed|lost|garbl*|mumbl*|gibberish|rubbish|nonsense`,
      ],
      not: `${FAR_FROM_HARD}|lost_for|describe|about|enough`,
    },
    {
      of: [
        'arm|hand|arms',
        'heavy|dead|numb*|weak*|useless|dropp*|tingl*|wouldnt|couldnt|lifeless|floppy|strange|odd|weird',
      ],
      not: 'cold|gloves|glove|freezing|ice|cramp*|jab|vaccine|slept|pole|poles|fell|fall|wrist|watch|typing|bike|bars|bottle_froze|sleeve*|drop_off|weights|gym|press',
    },
    {
      of: ['memory|remember|recall|recollection', 'no|cant|dont|couldnt|didnt|blank|gap|lost|nothing'],
      not: 'split|splits|pace|score|last_time|when_i_last|date|name|route|why|who|which|what_day|song|password|number|easy|strava|dont_forget|must_remember|when',
    },
    {
      of: [
        'shaky|shaking|wobbly|trembl*',
        'sweat*|confus*|cold|sick|sugar|diabet*|stopped|couldnt|dizzy|bonk*|hypo|pale|clammy',
      ],
      not: 'legs|knee|knees|ankle|ankles|hip|calf|foot|bridge|gps|video|hands_with',
    },
    {
      of: [
        'legs',
        'stopped_working|wouldnt_work|not_mine|went_from|folded|crumpled|gave_way|collapsed|paralys*|buckled',
      ],
      not: 'deep|snow|laugh*',
    },
    {
      of: [
        'helped|carried|propped|picked_me_up|sat_me|held_me|had_to_walk_me',
        'marshal*|stranger*|medic*|somebody|someone|runners|passer*|friends|partner|crew|up',
      ],
      not: 'her|him|them|he|she|bags|bag|kit|kids|shopping|bike',
    },
    {
      of: [
        'head|forehead',
        'spin*|swim*|pound*|split*|explod*|light|fuzzy|woolly|foggy|bang*|hit|bump*|knock*|crack*|smack*|whack*|burst*',
      ],
      not: 'torch|lamp|wind|music|song|tune|out_the|band|phones|start|in_the_right|home|light_rain|moon|lights|street|sun',
    },
    {
      of: [
        'sick|vomit*|puk*|threw_up|thrown_up|nause*|queasy|retch*',
        'heat|sun|hot|twice|repeat*|all_day|head|litres|couldnt_keep|kept|times|since|dizzy|shiver*|degrees|clammy|cold',
      ],
      not: 'sick_of|views|day_off|tune|kid|kids|son|daughter|dog|child',
    },
    {
      of: [
        'shiver*|shudder*|goosebumps',
        'hot|sun|stopped|couldnt_stop|hours|sleepy|uncontroll*|hypotherm*|violent*|confus*|heat',
      ],
      not: 'movie|views|anthem|crowd|music',
    },
    {
      of: [
        'remember|recall|account_for',
        'then|next|after_that|until|up_to|the_first|last_two|last_few|last_mile|last_miles|getting_there|getting_here|the_rest',
        'sitting|lying|standing|woke|came_to|in_the_car|at_home|front_door|medical_tent|on_the_ground|on_the_grass|car_park|engine',
      ],
      not: 'great|lovely|laughing|beer|pint|lunch|breakfast|coffee|song|podcast|photo|route|every',
    },
    { of: ['skin|lips|face', 'grey|gray|clammy|blue|bone_dry|ashen|cold_and'], not: 'sky|shirt|mud' },
    {
      of: ['blood', 'cough*|spit|spat|pee|wee|urine|poo|stool|toilet|loo|phlegm|mouth|vomit*|threw'],
      not: 'blister*|nail|toe|knee|graze|nipple*|donor|gave|orange|moon|pressure|test|tests|sugar|bit_my',
    },
    {
      of: [
        'pee|wee|bladder|bowel|bowels|urine|piss',
        'cant|couldnt|leak*|weird|funny|hurts|lost|accident*|colour|color|dark|strange|numb|odd',
      ],
      not: 'stop|stopped|bottle|portaloo|bush|bushes|queue|needed|hydration|pack|break|pit|wait|hold_on|dying|hose|holds_on|nervous|litre',
    },
    {
      of: ['swollen|swelling|swelled|swell', 'lips|tongue|throat|face|eyes|neck|hands|fingers|lip'],
      not: 'heat|rings|river',
    },
    {
      of: ['snap|snapped|crack|cracked|bang|twang|kick|kicked|pop|popped', 'heel|ankle|achilles|calf|behind|hamstring'],
      not: 'kicked_off|gel|collar|branch|ice|twig|band|photo|photos|pic|shops|shop|on|strap|pole',
    },
    {
      of: ['rash|itch*|spots', 'breath*|throat|lips|everywhere|all_over|fever|glass|face|wheez*'],
      not: 'heat_rash|nettle*|chafe*|shorts|bra|washing|mosquito*|midge*|bites|bite|clegs|grass|pollen',
    },
    {
      of: [
        'numb*|tingl*|no_feeling',
        'between|bits|crotch|saddle|backside|private*|one_side|face|lips|left_side|right_side',
      ],
      not: 'bike|cycling|cold|foot|feet|toe|toes|knee|calf|shin|thigh|heel|leg|ankle|hip|hand|fingers',
    },
    {
      of: [
        'temperature|fever|feverish|38_degrees|39_degrees|40_degrees|thermometer',
        'neck|light_hurts|lights_hurt|bright_light|the_light|light_is|rash|spots_on|purple_spots|confus*|thermometer|bed',
      ],
      not: 'outside|sunny|water|sea|pace',
    },
    {
      of: ['calf|leg', 'swollen|swelling|swelled|hot_and|warm_to|bigger_than'],
      not: 'knee|ankle|sting|bite|nettle|elevat*|river|creek',
    },
    {
      of: [
        'shoulder_blades|jaw|left_arm|teeth',
        'ache*|aching|pain*|hurt*|heavy|tight*|pressure|numb|burn*|weird|funny',
      ],
      not: 'dentist|tooth|wisdom|fell|fall|desk|slept|gym|pillow|rucksack|pack|jab',
    },
    {
      of: [
        'lost|wrong|forgot',
        'way_home|my_own_street|way_on_my|own_road|known_road|usual_loop|who_i_was|where_i_lived|my_name|which_way|what_day',
      ],
    },
    { of: ['sweat*', 'cold_sweat|clammy|grey|ice_cold|poured_off'], not: 'cold_sweater|winter' },
    { of: ['sudden*|suddenly', 'headache|blind|weak|numb|collapse*|sleepy|deaf'] },
    {
      of: [
        'bone|joint|shoulder|elbow|finger|kneecap|wrist',
        'sticking_out|out_of_line|wrong_angle|out_of_place|poking|bent|not_where|moved',
      ],
    },
  ],
  strongest: [
    'chest_pain|chest_pains|chest_pressure|chest_tight*|pain_in_my_chest|pressure_on_my_chest|tight_chest',
    'fainted|passed_out|blacked_out|unconscious|collapsed',
    'slurr*|couldnt_speak|droop*',
    'confus*|disorient*|delirious',
    'hit_my_head|banged_my_head|concuss*',
    'ambulance|paramedic*|seizure|anaphyl*',
  ],
}
