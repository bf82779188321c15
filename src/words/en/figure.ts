import type { Detail } from '../../model/flag.ts'

/** A number of a rule's evidence. What is missing is NaN, which every form of `Format` writes as `–`: never 0. */
export const figure = (value: Detail[string] | undefined): number => (typeof value === 'number' ? value : Number.NaN)
