/**
 * Slower than this is standing, m/s. A slow walk is 0.8; the jitter of a resting receiver stays below 0.4 once
 * averaged over some seconds. Our convention.
 */
export const STANDING_MPS = 0.5
