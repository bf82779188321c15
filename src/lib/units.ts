// The international yard of 1959, from which the others follow exactly.
export const METRES_PER_YARD = 0.9144
export const METRES_PER_FOOT = METRES_PER_YARD / 3
export const METRES_PER_MILE = 1760 * METRES_PER_YARD
