/** How a shell knows that a signal ended a program: 128 and its number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * From now on a signal ends the program by its exit, so that what must go with it goes; unless somebody else listens,
 * who then ends it in a way of their own. Gives back how it was before.
 */
export function endOnSignal(): () => void {
  const ends = Object.entries(SIGNALS).map(([signal, code]) => {
    const end = () => {
      const others = process.listeners(signal as NodeJS.Signals).filter((listener) => !ENDS.has(listener))
      if (others.length === 0) process.exit(code)
    }
    ENDS.add(end)
    process.on(signal, end)
    return [signal, end] as const
  })
  return () => {
    for (const [signal, end] of ends) process.off(signal, end)
  }
}

/** Listeners of this file: they are nobody else. */
const ENDS = new WeakSet<object>()
