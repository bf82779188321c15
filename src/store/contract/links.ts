import type { Link } from '../../model/link.ts'

/** A link to be made: `tokenSha256` stands for what its address holds. */
export interface LinkToPut extends Omit<Link, 'isUsed' | 'looks'> {
  readonly tokenSha256: string
}

/** Links that athletes made for people without an account. Read anew at each call: one that was taken back is gone at once. */
export interface Links {
  put(link: LinkToPut): Promise<void>
  /** Null for one that is over, taken back, or none. */
  find(tokenSha256: string, nowMs: number): Promise<Link | null>
  /** The newest first; those that are over are left out. */
  of(athlete: string, nowMs: number): Promise<readonly Link[]>
  /** True if there was one. */
  remove(athlete: string, id: string): Promise<boolean>
  noteUsed(id: string): Promise<void>
  noteLook(id: string): Promise<void>
  close(): Promise<void>
}
