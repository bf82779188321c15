// Apart from what they are versions of: whoever only asks whether a cache is fresh need not load the makers.

/** Changes whenever the same sources, verdicts, edits and settings would give other runs. */
export const DERIVE_VERSION = 'runs-8'

/** Rises whenever the same samples would give other figures. */
export const FIGURES_VERSION = 8
