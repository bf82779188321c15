import type { Line } from '../../model/advice.ts'

export interface Lines {
  readonly do: readonly Line[]
  readonly avoid: readonly Line[]
}

export const line = (key: string, detail: Line['detail'] = {}): Line => ({ key, detail })
