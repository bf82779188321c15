/** Makers and services whose exports are met, and of which only some parts are read. */
export const MAKERS = [
  'apple-health',
  'coros',
  'decathlon',
  'endomondo',
  'fitbit',
  'google-fit',
  'huawei',
  'mi-fitness',
  'nike',
  'polar',
  'runkeeper',
  'runtastic',
  'samsung-health',
  'sporttracks',
  'strava-api',
  'suunto',
  'trainingpeaks',
  'whoop',
  'zepp',
] as const

/** One of `MAKERS`. */
export type Maker = (typeof MAKERS)[number]
