// How fast a FIT file is decoded and becomes recordings, beside the two public decoders, in one run on the same bytes:
// median processor time of all threads (the collector's too), rate, and the medians of the ratio to our decoder and to our
// whole import. A folder in SOREPOINT_PEERS, where fit-decoder 1.0.5 and easy-fit 0.0.8 are installed, adds these.
// node scripts/bench-fit.ts [folder of .fit files]
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
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

interface FitDecoder {
  fit2json(file: ArrayBuffer): unknown
  parseRecords(json: unknown): unknown
}

type EasyFit = new (options: object) => { parse(file: ArrayBuffer, done: () => void): void }

/** Readers that are no dependency of ours: none without the folder. */
function peers(): Record<string, (bytes: Uint8Array) => unknown> {
  const folder = process.env['SOREPOINT_PEERS']
  if (folder === undefined) return {}
  const require = createRequire(join(resolve(folder), 'package.json'))
  const fitDecoder = require('fit-decoder') as FitDecoder
  const { default: EasyFit } = require('easy-fit') as { default: EasyFit }
  const buffer = (bytes: Uint8Array) => bytes.slice().buffer
  return {
    'fit-decoder': (bytes) => fitDecoder.parseRecords(fitDecoder.fit2json(buffer(bytes))),
    'easy-fit': (bytes) => new EasyFit({ force: true, mode: 'list' }).parse(buffer(bytes), () => {}),
  }
}

const decoders: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  'sorepoint: decode': decodeAlone,
  'sorepoint: whole import': (bytes) => fitImporter.read({ path: 'a.fit', bytes }, { csvUnits: null }),
  'fit-file-parser': (bytes) => new FitParser({ force: true, mode: 'list' }).parse(Buffer.from(bytes), () => {}),
  '@garmin/fitsdk, fastest': (bytes) => new Decoder(Stream.fromBuffer(Buffer.from(bytes))).read(FASTEST),
  ...peers(),
}

// Processor time: the share of the machine that others take is left out; what is left for the collector is counted.
function spentMs(): number {
  const { user, system } = process.cpuUsage()
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
    const reached = speeds.map(({ toDecode, toImport }) => `${times(toImport)} (decoding alone ${times(toDecode)})`)
    const what = `whole FIT import beside ${name}: a generated hour; ${corpus.length} files of the corpus`
    return { what, toReach, reached: reached.join('; '), clock: 'processor', n: ROUNDS }
  }
  const goals = {
    'fit-decoder': '≥2.4 × (4 ×)',
    'fit-file-parser': '–',
    '@garmin/fitsdk, fastest': '–',
    'easy-fit': '–',
  }
  return Object.entries(goals).flatMap(([name, goal]) => (name in decoders ? [row(name, goal)] : []))
}

if (import.meta.main) {
  print('one hour at 1 Hz, generated', [hourOfRunning()])
  const folder = process.argv[2] ?? process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus'
  const corpus = corpusFiles(folder)
  if (corpus.length > 0) print(folder, corpus)
}
