import type { ByteSource } from '../../lib/byte-source.ts'

/** A file or folder as it was given, or met in a folder that was: on a disk, or in a browser's hands. */
export interface Place {
  /** As it was given. */
  readonly path: string
  /** The last part of its whole path. */
  readonly name: string
  /** What is there. @throws an error whose `code` says why it cannot be looked at: `ENOENT`, `EACCES` … */
  look(): Promise<FoundFile | FoundFolder | FoundOther>
}

export interface FoundFile {
  readonly kind: 'file'
  readonly size: number
  /** For bytes here and there. */
  open(): Promise<OpenFile>
  /** All of its bytes, of a file that is small. */
  whole(): Promise<Uint8Array>
  /** With every folder on the way that is known. */
  readonly wholePath: string
  /** True if a file of this name lies beside the folder that this one lies in. */
  hasBesideFolder(name: string): Promise<boolean>
}

export interface OpenFile {
  readonly bytes: ByteSource
  close(): Promise<void>
}

export interface FoundFolder {
  readonly kind: 'folder'
  /** The same wherever it is met: links may lead back into it. */
  readonly identity: string
  /** What is in it, in the order of the names. */
  places(): Promise<readonly Place[]>
}

/** A pipe, a socket: opening it would wait for ever. */
export interface FoundOther {
  readonly kind: 'other'
}
