/** Of something that was noted or answered: who typed it, where that was not the runner. */
export interface Entered {
  /** A coach or a physio, by the name the server knows them by; left out for the runner's own word. */
  readonly enteredBy?: string
}
