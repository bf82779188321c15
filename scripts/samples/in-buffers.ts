import type { Recorded } from '../../src/demo/device.ts'
import { fitActivity as activityOf, type FitOptions } from '../../src/demo/fit-activity.ts'
import { fitOfKind as ofKind } from '../../src/demo/fit-others.ts'
import { fitFile as fileOf } from '../../src/demo/fit-writer.ts'
import { type Member, zip as zipOf } from '../../src/demo/zip.ts'

// The samples are cut, searched and changed as Node's buffers; what makes them runs in a browser, too.

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const zip = async (members: readonly Member[]): Promise<Buffer> => buffer(await zipOf(members))
export const fitFile = (...given: Parameters<typeof fileOf>): Buffer => buffer(fileOf(...given))
export const fitOfKind = (...given: Parameters<typeof ofKind>): Buffer => buffer(ofKind(...given))
export const fitActivity = (recorded: Recorded, options: FitOptions): Buffer => buffer(activityOf(recorded, options))
