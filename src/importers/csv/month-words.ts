import { foldWords } from '../../lib/fold-words.ts'

/** Names and abbreviations of the months in the languages of the exports. Two languages never mean different months by one word. */
const WORDS: readonly string[] = [
  'jan, january, januar, janner, jänner, januari, janv, janvier, ene, enero, gen, gennaio, janeiro, led, ledna, leden, sty, stycznia, tammi, tammik',
  'feb, february, februar, februari, fév, févr, février, febrero, febbraio, fev, fevereiro, úno, února, únor, lut, lutego, helmi, helmik',
  'mar, march, mär, märz, mrz, mrt, maart, mars, marzo, março, marts, bře, března, březen, marca, maalis, maalisk',
  'apr, april, avr, avril, abr, abril, aprile, dub, dubna, duben, kwi, kwietnia, huhti, huhtik',
  'may, mai, mei, mayo, mag, maggio, maio, maj, kvě, května, květen, maja, touko, toukok',
  'jun, june, juni, juin, junio, giu, giugno, junho, čvn, června, červen, cze, czerwca, kesä, kesäk',
  'jul, july, juli, juil, juillet, julio, lug, luglio, julho, čvc, července, červenec, lip, lipca, heinä, heinäk',
  'aug, august, août, aou, ago, agosto, augustus, augusti, srp, srpna, srpen, sie, sierpnia, elo, elok',
  'sep, sept, september, septembre, septiembre, set, settembre, setembro, zář, září, wrz, września, syys, syysk',
  'oct, october, okt, oktober, octobre, octubre, ott, ottobre, out, outubro, říj, října, říjen, paź, października, loka, lokak',
  'nov, november, novembre, noviembre, novembro, lis, listopadu, listopad, listopada, marras, marrask',
  'dec, december, dez, dezember, déc, décembre, dic, diciembre, dicembre, dezembro, pro, prosince, prosinec, gru, grudnia, joulu, jouluk',
]

/** Folded name → 1–12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap((names, index) => names.split(',').map((name): [string, number] => [foldWords(name), index + 1])),
)
