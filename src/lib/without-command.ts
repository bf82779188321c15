/** A name and its words, or a word in capitals for what is filled in: `note today "left knee 4/10"`, `import FILE`. */
const COMMAND = 'sorepoint [a-z]+(?: [a-z-]+| [A-Z]+| "[^"]*"| --[a-z-]+| \\d+)*'

/** In brackets; with the few words that lead up to it; with what it does, after a semicolon. */
const FORMS = [
  new RegExp(` \\(${COMMAND}\\)`, 'g'),
  new RegExp(`;[^;.:]*: ${COMMAND}`, 'g'),
  new RegExp(`\\. [A-Z][a-z]+(?: [a-z]+){0,3}: ${COMMAND}\\.?$`, 'g'),
  new RegExp(`: ${COMMAND}`, 'g'),
  new RegExp(`; ${COMMAND}`, 'g'),
]

/** A sentence without what is typed on a terminal: in the page, fields and links stand in its place. */
export function withoutCommand(text: string): string {
  const left = FORMS.reduce((words, form) => words.replace(form, ''), text)
  return left === text || /[.?!]$/.test(left) ? left : `${left}.`
}
