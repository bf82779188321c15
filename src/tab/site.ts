/** What a version of the site is made of; the build writes it in front of the service worker. */
export interface Site {
  readonly version: string
  /** Paths with the SHA-256 of what stands there, as `integrity` has it: all of one version, or none. */
  readonly files: Readonly<Record<string, string>>
}
