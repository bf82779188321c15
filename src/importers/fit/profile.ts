/** Global numbers of the messages that are read (formats.md §5.1); every other one is stepped over. */
export const MESSAGE = {
  fileId: 0,
  sport: 12,
  session: 18,
  record: 20,
  event: 21,
  deviceInfo: 23,
  activity: 34,
} as const

/** Field number of the timestamp, the same in every message. */
export const TIMESTAMP = 253

/** Field numbers of `file_id` that are read; so below, of each message. FIT profile, formats.md §5.1. */
export const FILE_ID = { type: 0, manufacturer: 1, product: 2, productName: 8 } as const

/** Of `sport`. */
export const SPORT = { sport: 0, subSport: 1 } as const

/** Of `session`, with the unit of the raw number. */
export const SESSION = {
  startTime: 2,
  sport: 5,
  subSport: 6,
  totalElapsedMs: 7,
  totalTimerMs: 8,
  totalDistanceCm: 9,
  totalCalories: 11,
  avgSpeedMmps: 14,
  avgHrBpm: 16,
  maxHrBpm: 17,
  avgCadenceRpm: 18,
  totalAscentM: 22,
  totalDescentM: 23,
  totalMovingMs: 59,
  /** 1/128 of a revolution. */
  avgFractionalCadence: 92,
  enhancedAvgSpeedMmps: 124,
  /** 0–100; not in the published profile's oldest versions. */
  workoutRpe: 193,
  fractionalAscentCm: 199,
  fractionalDescentCm: 200,
} as const

/** Of `event`. */
export const EVENT = { event: 0, eventType: 1 } as const

/** Of `activity`. */
export const ACTIVITY = { localTimestamp: 5 } as const

/** Of `device_info`. */
export const DEVICE_INFO = {
  deviceIndex: 0,
  /** Of a part of the watch itself: the kind of sensor. */
  deviceType: 1,
  manufacturer: 2,
  product: 4,
  sourceType: 25,
  productName: 27,
} as const

/** Seconds between 1970 and FIT's zero, 1989-12-31T00:00:00Z (formats.md §5.2). */
export const FIT_EPOCH_S = 631_065_600
