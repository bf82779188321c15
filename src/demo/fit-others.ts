// FIT files of a watch that never held an activity.
import { FIT_EPOCH_S, type Field, fitFile, fitWriter } from './fit-writer.ts'

/** `file_id.type` of each kind. */
const TYPES = { settings: 2, workout: 5, course: 6, monitoring: 32, sleep: 49 } as const

/** A small file of a kind that an import counts and passes over. */
export function fitOfKind(kind: keyof typeof TYPES, unixS: number): Uint8Array {
  const writer = fitWriter()
  const seconds = unixS - FIT_EPOCH_S
  writer.message(0, 0, [
    [0, 'enum', TYPES[kind]],
    [1, 'uint16', 1],
    [2, 'uint16', 3906],
    [3, 'uint32z', 3_400_000_001],
    [4, 'uint32', seconds],
  ])
  for (const [global, fields] of CONTENT[kind](seconds)) writer.message(1, global, fields)
  return fitFile(writer.data())
}

type Content = readonly (readonly [global: number, fields: readonly Field[]])[]

const CONTENT: Readonly<Record<keyof typeof TYPES, (seconds: number) => Content>> = {
  // user_profile: gender and height alone.
  settings: () => [
    [
      3,
      [
        [1, 'enum', 0],
        [3, 'uint8', 171],
      ],
    ],
  ],
  workout: () => [
    [
      26,
      [
        [4, 'enum', 1],
        [8, 'string', '7 x 400 m'],
      ],
    ],
  ],
  course: () => [
    [
      31,
      [
        [4, 'enum', 1],
        [5, 'string', 'Moor loop'],
      ],
    ],
  ],
  // monitoring: a day's heart rate every quarter of an hour.
  monitoring: (seconds) =>
    Array.from({ length: 96 }, (_, i): Content[number] => [
      55,
      [
        [253, 'uint32', seconds + i * 900],
        [27, 'uint8', 48 + ((i * 7) % 30)],
      ],
    ]),
  // sleep_level: light and deep in turn.
  sleep: (seconds) =>
    Array.from({ length: 16 }, (_, i): Content[number] => [
      275,
      [
        [253, 'uint32', seconds + i * 1800],
        [0, 'enum', 1 + (i % 4)],
      ],
    ]),
}
