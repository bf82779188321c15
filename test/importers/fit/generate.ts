import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder'
import { seededRandom } from '../../../src/lib/seeded-random.ts'

/** 2026-05-14T04:05:59Z in FIT seconds. */
export const START_FIT_S = 1_778_731_559 - 631_065_600

export const START_MS = 1_778_731_559_000

export const u8 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 1,
  baseType: FitBaseType.Uint8,
  value,
})

export const enumeration = (number: number, value: number): FitEncoderField => ({
  number,
  size: 1,
  baseType: FitBaseType.Enum,
  value,
})

export const u16 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 2,
  baseType: FitBaseType.Uint16,
  value,
})

export const u32 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 4,
  baseType: FitBaseType.Uint32,
  value,
})

export const s32 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 4,
  baseType: FitBaseType.Sint32,
  value,
})

export const time = (second: number): FitEncoderField => u32(253, START_FIT_S + second)

const semicircles = (degrees: number): number => Math.round((degrees * 2 ** 31) / 180)

export interface Invented {
  readonly seconds: number
  /** m/s */
  readonly speed: number
  readonly session: readonly FitEncoderField[] | null
  readonly seed?: number
}

/** What a second of the invented run says, so that tests know the truth. */
function truthAt(second: number, speed: number): { distanceM: number; hrBpm: number; eleM: number } {
  return {
    distanceM: Math.round(second * speed * 100) / 100,
    hrBpm: 120 + (second % 40),
    eleM: Math.round((200 + 30 * Math.sin(second / 300)) * 5) / 5,
  }
}

export function fileId(encoder: FitEncoder, type = 4): FitEncoder {
  return encoder.writeMessage(0, [enumeration(0, type), u16(1, 1), u16(2, 4315), u32(4, START_FIT_S)], 0)
}

/** Fields of one second's record: position and heart rate jitter as a watch's do. */
function recordFields(second: number, speed: number, random: () => number): FitEncoderField[] {
  const { distanceM, hrBpm, eleM } = truthAt(second, speed)
  const jitter = (random() - 0.5) * 4e-5
  return [
    time(second),
    s32(0, semicircles(48.1 + (distanceM / 111_195) * 0.8 + jitter)),
    s32(1, semicircles(11.5 + (distanceM / 74_300) * 0.6 + jitter)),
    u32(5, Math.round(distanceM * 100)),
    u32(73, Math.round((speed + jitter * 1e4) * 1000)),
    u32(78, Math.round((eleM + 500) * 5)),
    u16(7, 250 + Math.floor(random() * 60)),
    u16(39, 800 + Math.floor(random() * 90)),
    u8(3, hrBpm),
    u8(4, 84),
    u8(53, 64),
    u8(13, 18),
  ]
}

/** A watch's run: file_id, timer start, a record a second, timer stop, session. */
export function inventedRun({ seconds, speed, session, seed = 7 }: Invented): Uint8Array {
  const encoder = fileId(new FitEncoder())
  const random = seededRandom(seed)
  encoder.writeMessage(21, [time(0), enumeration(0, 0), enumeration(1, 0)], 1)
  for (let second = 0; second <= seconds; second++) encoder.writeMessage(20, recordFields(second, speed, random), 2)
  encoder.writeMessage(21, [time(seconds), enumeration(0, 0), enumeration(1, 4)], 1)
  if (session !== null) encoder.writeMessage(18, [...session], 3)
  return encoder.close()
}

export function sessionFields(seconds: number, speed: number): FitEncoderField[] {
  return [
    time(seconds),
    u32(2, START_FIT_S),
    u32(7, seconds * 1000),
    u32(8, seconds * 1000),
    u32(9, Math.round(seconds * speed * 100)),
    enumeration(5, 1),
    enumeration(6, 3),
    u16(22, 212),
    u16(23, 208),
  ]
}

/** An hour at one record a second, with position and heart rate jitter. */
export function hourOfRunning(): Uint8Array {
  return inventedRun({ seconds: 3600, speed: 3.1, session: sessionFields(3600, 3.1) })
}
