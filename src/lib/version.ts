import packageJson from '../../package.json' with { type: 'json' }

/** Of this program, as released. */
export const VERSION: string = packageJson.version
