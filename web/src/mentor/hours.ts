/** Hours of an ISO 8601 duration of days and time (`PT12H30M`), as Java writes it. */
export function hoursOf(duration: string): number {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration);
  if (!parts) return Number.NaN;
  const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = parts;
  return 24 * Number(days) + Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600;
}
