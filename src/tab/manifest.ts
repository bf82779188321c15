import { TAB_WORDS } from '#words/tab.ts'
import { SHARE_FIELD, SHARE_PATH } from './share-target.ts'

/** What a browser needs to put the page among the apps, and to offer it where files are shared. */
export const MANIFEST = {
  name: TAB_WORDS.title,
  short_name: TAB_WORDS.title,
  description: TAB_WORDS.description,
  id: '/',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#fbfaf7',
  theme_color: '#fbfaf7',
  categories: ['health', 'sports'],
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  share_target: {
    action: SHARE_PATH,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      files: [
        {
          name: SHARE_FIELD,
          // Android goes by types, which few apps know for these.
          accept: [
            '.fit',
            '.gpx',
            '.tcx',
            '.gz',
            '.zip',
            '.csv',
            '.json',
            'application/vnd.ant.fit',
            'application/fit',
            'application/gpx+xml',
            'application/vnd.garmin.tcx+xml',
            'application/octet-stream',
            'application/zip',
            'application/gzip',
            'application/json',
            'text/csv',
          ],
        },
      ],
    },
  },
} as const
