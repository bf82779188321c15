// Entry of the page around the pages: it never navigates, so that the log stays open.
const begin = async (): Promise<void> => (await import('./start-shell.ts')).startShell()

void begin()
