/** Wrong use: the runner can mend it by calling again. Exit 2. */
export class WrongUse extends Error {}

/** Something could not be done; the message is for the runner. Exit 1. */
export class NotDone extends Error {}
