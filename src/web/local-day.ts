// A moment comes in; the day on the wall calendar of this computer goes out, as a date field holds it: 2026-11-25.

export function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
