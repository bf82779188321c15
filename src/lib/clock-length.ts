/** Seconds as a watch shows them: `45:10`, `1:02:30`. */
export function clockLength(durationS: number): string {
  const seconds = Math.round(durationS)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
