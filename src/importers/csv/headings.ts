import { foldWords } from '../../lib/fold-words.ts'

/** What a column is called, in every language known: field → its headings, separated by `|`. */
export type Headings<Field extends string> = Readonly<Record<Field, string>>

/** Positions of the columns with a known heading, from 0, in order: some headings stand twice. */
export type FoundColumns<Field extends string> = Readonly<Partial<Record<Field, readonly number[]>>>

/** Finds columns by heading, each looked up in all languages: a Danish file may keep one heading in English. */
export function headingFinder<Field extends string>(
  headings: Headings<Field>,
): (header: readonly string[]) => FoundColumns<Field> {
  const fieldOf = new Map<string, Field>()
  for (const field of Object.keys(headings) as Field[]) {
    for (const name of headings[field].split('|')) fieldOf.set(foldWords(name), field)
  }
  return (header) => {
    const found: Partial<Record<Field, number[]>> = {}
    for (const [index, heading] of header.entries()) {
      const field = heading.length > 120 ? undefined : fieldOf.get(foldWords(heading))
      if (field === undefined) continue
      const columns = found[field] ?? []
      columns.push(index)
      found[field] = columns
    }
    return found
  }
}
