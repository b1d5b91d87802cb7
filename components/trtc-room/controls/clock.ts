/** Formats seconds: `0:07`, `12:30`, `1:02:03`. */
export function clockOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const parts = hours > 0 ? [String(hours), twoDigits(minutes)] : [String(minutes)]
  return [...parts, twoDigits(Math.floor(seconds) % 60)].join(':')
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
