/**
 * A time that dbt wrote, as ISO 8601 in UTC with milliseconds, so that texts compare as times. Old versions leave the
 * zone out and mean UTC. Null for what is no time.
 */
export function utcTime(text: string | null): string | null {
  if (text === null) return null;
  // More than three digits of a second are not for Date.
  const exact = text
    .trim()
    .replace(/(\.\d{3})\d+/, "$1")
    .replace(" ", "T");
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(exact) ? exact : `${exact}Z`;
  const time = new Date(zoned);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
