import type { AccountFault, LookKind, Role } from '../../model/club.ts'
import type { Scope } from '../../model/scope.ts'

/** What somebody is in a club. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  athlete: 'runner',
  coach: 'coach',
  physio: 'physio',
  admin: 'club admin',
  researcher: 'researcher',
}

/** What a role can see at the most, for whoever is invited into it. */
export const ROLE_SEES: Readonly<Record<Role, string>> = {
  athlete: 'You keep your own log. Nobody sees any of it until you share it with a person, part by part.',
  coach: 'You see of each runner what that runner shares with you, and each can read that you looked.',
  physio: 'You see of each runner what that runner shares with you, and each can read that you looked.',
  admin: 'You invite people and help them back in. You see names and e-mail addresses, and nobody’s log.',
  researcher: 'You see nobody’s log. What is exported for research carries no names.',
}

/** What is shared, exactly: name and what it shows. */
export const SCOPE_WORDS: Readonly<
  Record<Scope, { readonly name: string; readonly shows: string; readonly link: string }>
> = {
  board: {
    name: 'Your line on the board',
    shows: 'how serious this week’s advice is, how many questions are open, and the last day with an entry. Not why.',
    link: 'the line on the board',
  },
  load: {
    name: 'What you ran',
    shows:
      'day, sport, distance, time and climb of each run, your week beside your usual one, and what changed fast. No map, no heart rate, no titles.',
    link: 'runs',
  },
  'pain-words': {
    name: 'Your pains',
    shows:
      'where it hurts, how much, and your own words as you wrote them; not those of notes that speak of a condition or a medicine.',
    link: 'pains',
  },
  write: {
    name: 'Writing for you',
    shows: 'may add a note to your log. Their name stands beside it.',
    link: 'write a note',
  },
  conditions: {
    name: 'Your conditions',
    shows:
      'pregnancy, heart disease, blood thinners and the other conditions you set, painkillers you noted, and what your notes say of them.',
    link: 'conditions',
  },
}

/** What somebody looked at. */
export const LOOK_WORDS: Readonly<Record<LookKind, string>> = {
  board: 'your line on the board',
  overview: 'your page',
  runs: 'what you ran',
  pains: 'your pains',
  conditions: 'your conditions',
  sheet: 'the physio’s sheet',
  note: 'wrote a note for you',
  recovery: 'made a way back into your account',
}

/** Why something about an account was not done. */
export const ACCOUNT_FAULT_WORDS: Readonly<Record<AccountFault, string>> = {
  wrong: 'The e-mail address or the password is not right.',
  'too-many': 'Too many tries. Wait a minute, then try again.',
  taken: 'There is an account with this e-mail address already.',
  'bad-email': 'This is not an e-mail address.',
  short: 'The password needs 10 to 128 characters.',
  used: 'This link was used already, or is too old. Ask for a new one.',
  'under-18': 'Accounts are for people of 18 and over. Keep a log of your own instead: sorepoint works without a club.',
  nameless: 'Write a name of up to 40 characters.',
}

/** Pages of a club. */
export const CLUB_WORDS = {
  experimental: 'This club server is experimental.',
  signIn: 'Sign in',
  needsSignIn: 'You are not signed in.',
  email: 'E-mail address',
  emailWhy: 'You sign in with it. Nothing is ever sent to it.',
  password: 'Password',
  passwordRule: 'At least 10 characters.',
  withPasskey: 'Sign in with a passkey',
  noAccount: 'No account yet, or no way in? Ask whoever runs your club for a link.',
  adult: 'I am 18 or older',
  joinTitle: (name: string): string => `Welcome, ${name}`,
  joinAs: (role: string): string => `You are invited as ${role}.`,
  joinGone: 'This invitation was used already, or is too old. Ask for a new one.',
  asks: (name: string, role: string): string => `${name}, ${role}, asks to see:`,
  asksNone: 'Nobody asks to see anything. You can share later, under People.',
  tick: 'Tick what you share. What you do not tick stays yours alone.',
  howLong: 'Share it for',
  days: (days: number): string => (days === 365 ? 'a year' : `${days} days`),
  revocable: 'You can change or end it at any time, under People. It holds at once.',
  notAsked: 'Not seen by anybody:',
  makeAccount: 'Make my account',
  recoverTitle: 'A new password',
  save: 'Save',
  peopleTitle: 'Who sees what',
  peopleLead: 'Nobody sees anything of your log unless it is ticked here.',
  nobodyYet: 'There is no coach or physio in this club yet.',
  seesNow: (until: string): string => `Sees what is ticked until ${until}.`,
  seesNothing: 'Sees nothing.',
  share: 'Share what is ticked',
  change: 'Change',
  revoke: 'End it now',
  looksTitle: 'Who looked',
  looksLead: 'The first look of each day at each part.',
  nobodyLooked: 'Nobody has looked yet.',
  accountTitle: 'Your account',
  passkeys: 'Passkeys',
  passkeysWhy:
    'A passkey signs you in with your phone, your computer or a key you carry. There is nothing to remember.',
  noPasskeys: 'None yet.',
  addPasskey: 'Add a passkey',
  remove: 'Remove',
  newPassword: 'New password',
  oldPassword: 'Password so far',
  changePassword: 'Change the password',
  signOut: 'Sign out',
  leaveTitle: 'Leave the club',
  takeAlong: 'Take your log along',
  takeAlongWhy: 'One file with everything in it. sorepoint on your own computer reads it: sorepoint import log.json.',
  erase: 'Erase everything and leave',
  close: 'Close my account',
  eraseWhy:
    'Your log, your account and what you share are gone at once. Copies that the club keeps for a fire or a broken disk still hold them until those copies are thrown away; your log is not brought back from them.',
  closeWhy: 'Your account is gone at once, and with it all that was shared with you.',
  eraseConfirm: 'Yes, erase everything',
  closeConfirm: 'Yes, close it',
  gone: 'It is gone. Goodbye.',
  athletesTitle: 'Runners who share with you',
  nobodyShares: 'Nobody shares anything with you yet.',
  invite: 'Invite a runner',
  inviteWhy: 'The invitation says what you ask to see. The runner decides.',
  inviteLink: 'Hand this link over yourself. It is good once, for 14 days, and shown this once.',
  recoverLink:
    'Hand this link over yourself. It is good once, for a day, and shown this once. The person can read that you made it.',
  nameOf: 'Name',
  groupOf: 'Group (may be empty)',
  makeLink: 'Make the link',
  membersTitle: 'People of the club',
  inviteMember: 'Invite somebody',
  roleOf: 'As',
  recoverMember: 'Make a way back in',
  recovered: 'Back in',
  notShared: 'Not shared',
  notSharedWhy: (name: string): string => `${name} does not share this with you.`,
  otherRole: 'This page is for others.',
  nothingHere: 'There is nothing here.',
  noTrack: 'Where a run went is never shown to others.',
  noteFor: (name: string): string => `A note for ${name}`,
  noteForWhy: 'It goes into the runner’s log as if the runner had written it, with your name beside it.',
  noteDay: 'Day',
  noteWords: 'What happened',
  noteKept: 'Kept in the runner’s log.',
  noConditions: 'None set.',
  conditionsNever: 'Never answered.',
  painsNone: 'No notes yet.',
  painkillers: 'Days with a painkiller',
  noteEmpty: 'Write what happened, and a day that has been.',
  runsNone: 'No runs yet.',
  lastRuns: 'Last runs',
  researcher: 'There is nothing for you to see here: what is exported for research comes from whoever runs the club.',
  wentWrong: 'Something went wrong that should not.',
} as const

/** The ways through the pages of a club, by role. */
export const CLUB_PLACES = {
  people: 'People',
  looks: 'Who looked',
  account: 'Account',
  leave: 'Leave',
  board: 'Board',
  athletes: 'Runners',
  members: 'People',
  about: 'About',
} as const
