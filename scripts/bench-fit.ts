// How fast a FIT file is decoded and becomes recordings, beside the two public decoders, in one run on the same bytes:
// median time of this thread's processor, rate, and the medians of the ratio to our decoder and to our whole import.
// node scripts/bench-fit.ts [folder of .fit files]
import { globSync, readFileSync } from 'node:fs'
import { Decoder, Stream } from '@garmin/fitsdk'
import FitParser from 'fit-file-parser'
import { decodePiece } from '../src/importers/fit/decode.ts'
import { findPieces, type Piece } from '../src/importers/fit/pieces.ts'
import { fitImporter } from '../src/importers/fit/read.ts'
import { hourOfRunning } from '../test/importers/fit/generate.ts'
import { type BenchRow, median, times } from './bench-row.ts'

const ROUNDS = 11
const LEAST_MS = 150

const FASTEST = {
  applyScaleAndOffset: false,
  expandSubFields: false,
  expandComponents: false,
  convertTypesToStrings: false,
  convertDateTimesToDates: false,
  includeUnknownData: false,
  mergeHeartRates: false,
}

const piecesOf = new WeakMap<Uint8Array, readonly Piece[]>()

/** Like for like: neither of the others looks at the checksum or makes anything of what it decoded. */
function decodeAlone(bytes: Uint8Array): void {
  const pieces = piecesOf.get(bytes) ?? findPieces(bytes)
  piecesOf.set(bytes, pieces)
  for (const piece of pieces) decodePiece(bytes, piece)
}

const decoders: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  'sorepoint: decode': decodeAlone,
  'sorepoint: whole import': (bytes) => fitImporter.read({ path: 'a.fit', bytes }, { csvUnits: null }),
  'fit-file-parser': (bytes) => new FitParser({ force: true, mode: 'list' }).parse(Buffer.from(bytes), () => {}),
  '@garmin/fitsdk, fastest': (bytes) => new Decoder(Stream.fromBuffer(Buffer.from(bytes))).read(FASTEST),
}

// Processor time of this thread: the share of the machine that others take is left out.
function spentMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function timeMs(run: () => unknown): number {
  const from = spentMs()
  for (let count = 1; ; count++) {
    run()
    const spent = spentMs() - from
    if (spent >= LEAST_MS) return spent / count
  }
}

interface Speed {
  readonly name: string
  readonly ms: number
  /** Medians over the rounds of the ratio to our decoder, and to our whole import. */
  readonly toDecode: number
  readonly toImport: number
}

/** Each round times every decoder in turn, so that what else the machine does falls on all of them. */
function compare(files: readonly Uint8Array[]): readonly Speed[] {
  const names = Object.keys(decoders)
  const rounds = Array.from({ length: ROUNDS + 1 }, () =>
    names.map((name) => timeMs(() => files.map((file) => decoders[name]!(file)))),
  ).slice(1)
  return names.map((name, i) => ({
    name,
    ms: median(rounds.map((round) => round[i]!)),
    toDecode: median(rounds.map((round) => round[i]! / round[0]!)),
    toImport: median(rounds.map((round) => round[i]! / round[1]!)),
  }))
}

function print(title: string, files: readonly Uint8Array[]): void {
  const bytes = files.reduce((sum, file) => sum + file.length, 0)
  console.log(`${title}: ${files.length} file(s), ${(bytes / 1e6).toFixed(2)} MB`)
  for (const { name, ms, toDecode, toImport } of compare(files)) {
    const rate = `${(bytes / ms / 1000).toFixed(1)} MB/s`
    console.log(
      `  ${name.padEnd(24)} ${ms.toFixed(3).padStart(10)} ms ${rate.padStart(12)} ${toDecode.toFixed(1).padStart(7)} × ${toImport.toFixed(1).padStart(7)} ×`,
    )
  }
}

/** Files that each of the decoders reads to the end: a decoder that stops early would look fast. */
function readByAll(file: Uint8Array): boolean {
  return Object.values(decoders).every((decode) => {
    try {
      const answer = decode(file) as { errors?: readonly unknown[]; problems?: readonly unknown[] }
      return (answer?.errors?.length ?? 0) === 0 && (answer?.problems?.length ?? 0) === 0
    } catch {
      return false
    }
  })
}

function corpusFiles(folder: string): readonly Uint8Array[] {
  return globSync(`${folder}/**/*.fit`)
    .map((path) => new Uint8Array(readFileSync(path)))
    .filter(readByAll)
}

/** The lines of the issue: decoding alone, and with the whole import in brackets. */
export function fitRows(folder: string): BenchRow[] {
  const corpus = corpusFiles(folder)
  const sets = [compare([hourOfRunning()]), ...(corpus.length > 0 ? [compare(corpus)] : [])]
  const row = (name: string, toReach: string): BenchRow => {
    const speeds = sets.map((speeds) => speeds.find((speed) => speed.name === name)!)
    const reached = speeds.map(({ toDecode, toImport }) => `${times(toDecode)} (whole import ${times(toImport)})`)
    return { what: `FIT decode beside ${name}: a generated hour; the corpus`, toReach, reached: reached.join('; ') }
  }
  return [row('fit-file-parser', '≥20 × (40 ×)'), row('@garmin/fitsdk, fastest', '≥15 × (40 ×)')]
}

if (import.meta.main) {
  print('one hour at 1 Hz, generated', [hourOfRunning()])
  const folder = process.argv[2] ?? process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus'
  const corpus = corpusFiles(folder)
  if (corpus.length > 0) print(folder, corpus)
}
