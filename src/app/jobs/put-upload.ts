import type { Result } from '../../lib/result.ts'
import type { AcknowledgeFault } from '../../store/contract/uploads.ts'
import type { Workplace } from './workplace.ts'

export type { UploadSeen } from '../../store/contract/uploads.ts'

/** What was received of an upload into the line, with its job: both are kept when it is acknowledged, or neither. */
export function acknowledgeUpload(
  { uploads, jobs }: Pick<Workplace, 'uploads' | 'jobs'>,
  athlete: string,
  upload: string,
  csvUnits: 'km' | 'mi' | null,
): Promise<Result<number, AcknowledgeFault>> {
  return uploads.acknowledge(athlete, upload, csvUnits, (within) => jobs.put('import', [{ athlete, upload }], within))
}
