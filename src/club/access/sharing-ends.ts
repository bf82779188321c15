/** How long something may be shared, in days: a season ends, and then it is asked for again. */
export const SHARING_DAYS = [30, 90, 180, 365] as const

const DAY_MS = 86_400_000

/** When something that is shared from now on ends; null for a length that is none of ours. */
export function sharingEndMs(days: number, nowMs: number): number | null {
  return (SHARING_DAYS as readonly number[]).includes(days) ? nowMs + days * DAY_MS : null
}

/** An invitation that nobody took in so many days is over. */
export const INVITATION_DAYS = 14

/** When an invitation that is made now is over. */
export const invitationEndMs = (nowMs: number): number => nowMs + INVITATION_DAYS * DAY_MS
