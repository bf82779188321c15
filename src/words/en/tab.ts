// What the tab itself says, around the pages.

export const TAB_WORDS = {
  title: 'sorepoint',
  description: 'Your training log and your sore spots: what your week allows. Everything stays in this browser.',
  opening: 'Opening your log …',
  noScript: 'This page works in your browser alone, and needs JavaScript for it.',
  tooOld: 'This browser cannot keep a log: it is too old, or it does not let pages work offline. Try a newer one.',
  failed:
    'Your log could not be opened. Nothing of it was changed. Close the other tabs of this page and load it again.',
  full: 'There is no room left on this device, so your log cannot be opened. It is still there. Make some room, then load this page again.',
  again: 'Load again',
  memory:
    'This window keeps nothing: your log is gone when the last of its tabs is closed. Keep a copy before, or open this page in a usual window.',
  lostHead: 'Your log is no longer in this browser',
  lost: 'There was one here. Browsers delete what pages keep when space runs out, when site data are cleared, and some after weeks without a visit. If you kept a copy, bring it back.',
  giveCopy: 'Bring back my copy',
  anew: 'I have no copy: begin anew',
  returning: 'Reading your copy …',
  notReturned: 'This could not be read as a copy of a log. Nothing was changed.',
  newer: 'A newer version is ready.',
  useNewer: 'Use it now',
  useNewerLater: 'It is used once all tabs of this page are closed.',
  closedMeanwhile:
    'The tab that keeps your log was closed in the middle of this. Look whether it was kept before you do it again.',
  nobody: 'Your log is not open in any tab at the moment. Load this page again.',
  toToday: 'To today',
} as const
