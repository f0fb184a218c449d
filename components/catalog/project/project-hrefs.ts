/** The last part is whatever a project calls it: it travels as one part of the address. */
export const docHref = (connectorId: string, key: string): string =>
  `/catalog/docs/${connectorId}/${encodeURIComponent(key)}`;
export const projectHref = (connectorId: string): string => `/catalog/docs/${connectorId}`;
export const groupHref = (connectorId: string, key: string): string =>
  `/catalog/groups/${connectorId}/${encodeURIComponent(key)}`;

/** The last part of an address as it was named; null where it is no text. */
export function namedIn(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
