import { StoreError } from '../contract/store-error.ts'

/** The client library, which only those who keep logs in PostgreSQL have installed. @throws {StoreError} `package-missing` */
export function loadPg(): Promise<typeof import('pg')> {
  return orMissing('pg', () => import('pg'))
}

/** The package that `load` imports, or the one plain sentence on how to get it. @throws {StoreError} `package-missing` */
export async function orMissing<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new StoreError('package-missing', `${name}: npm install ${name}`, { cause })
  }
}
