/**
 * A table that is looked up by words from outside: what a file calls its sport, what a runner types. It has the rows it was
 * given and nothing of what every object has, so that `constructor` and `toString` are words like any other unknown one.
 */
export function wordTable<Row>(rows: Readonly<Record<string, Row>>): Readonly<Record<string, Row>> {
  return Object.freeze(Object.assign(Object.create(null) as Record<string, Row>, rows))
}
