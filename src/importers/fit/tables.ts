import type { SkipReason } from '../../model/problem.ts'
import type { Sport } from '../../model/sport.ts'
import type { Surface } from '../../model/surface.ts'

/** FIT `file` types that hold an activity. */
export const ACTIVITY_FILE = 4

/** What other `file` types are counted as; any not named here is `fit-other`. */
export const SKIPPED_FILES: Readonly<Record<number, SkipReason>> = {
  1: 'fit-settings', // device
  2: 'fit-settings',
  3: 'fit-settings', // sport settings
  5: 'fit-workout',
  6: 'fit-course',
  7: 'fit-workout', // schedule
  15: 'fit-monitoring',
  28: 'fit-monitoring', // daily
  32: 'fit-monitoring',
  49: 'fit-sleep',
}

/** FIT `sport`; any not named here is `other`. */
export const SPORTS_BY_CODE: Readonly<Record<number, Sport>> = {
  1: 'run',
  2: 'ride',
  3: 'transition',
  5: 'swim',
  11: 'walk',
  12: 'ski', // cross-country
  13: 'ski', // alpine
  14: 'ski', // snowboarding
  15: 'row',
  16: 'hike', // mountaineering
  17: 'hike',
  18: 'multisport',
  21: 'ride', // e-bike
  35: 'hike', // snowshoeing
}

/** Where the sport is a mere container (generic, fitness equipment, training), FIT `sub_sport` tells what was done. */
export const CONTAINER_SPORTS: ReadonlySet<number> = new Set([0, 4, 10])

/** FIT `sub_sport` in such a container; any not named here leaves it `other`. */
export const SPORTS_BY_SUB_CODE: Readonly<Record<number, Sport>> = {
  1: 'run', // treadmill
  5: 'ride', // spin
  6: 'ride', // indoor
  14: 'row', // indoor
  15: 'elliptical',
  17: 'swim', // lap
  18: 'swim', // open water
  20: 'strength',
  27: 'walk', // indoor
  43: 'yoga',
  45: 'run', // indoor
}

/**
 * Surface by FIT `sub_sport` of a run. Generic (0) says nothing: watches write it for road and trail alike (formats.md §5.1).
 * Indoor running (45) is a treadmill or an indoor track, obstacle (59), ultra (67) and mixed can be anything: unknown.
 */
export const SURFACES_BY_SUB_CODE: Readonly<Record<number, Surface>> = {
  1: 'treadmill',
  2: 'road', // street
  3: 'trail',
  4: 'track',
  58: 'treadmill', // virtual: run on a treadmill before a screen
}

/** FIT `sub_sport` of an activity before a screen: its positions lie in a world that is none. */
export const VIRTUAL_SUB_CODE = 58

/** FIT `manufacturer` of programs that show such a world, whatever sub sport they write: Zwift (144 in its first years), Rouvy, MyWhoosh. */
export const VIRTUAL_MAKERS: ReadonlySet<number> = new Set([144, 260, 284, 331])

/** FIT `sub_sport` that is a race by name: adventure race. */
export const RACE_SUB_CODES: ReadonlySet<number> = new Set([82])
