/** Ways back from the last changes, each good once, for as long as the server runs. */
export interface UndoBox {
  /** The id that undoes it. */
  keep(way: () => Promise<unknown>): string
  /** False if there is nothing of that id any more. */
  undo(id: string): Promise<boolean>
}

const KEPT = 50

export function startUndoBox(newId: (prefix: string) => string): UndoBox {
  const ways = new Map<string, () => Promise<unknown>>()
  return {
    keep(way) {
      const id = newId('u')
      ways.set(id, way)
      const oldest = ways.keys().next().value
      if (ways.size > KEPT && oldest !== undefined) ways.delete(oldest)
      return id
    },
    async undo(id) {
      const way = ways.get(id)
      if (way === undefined) return false
      ways.delete(id)
      await way()
      return true
    },
  }
}
