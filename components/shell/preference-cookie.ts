/** Keeps how somebody likes the screens for a year. Nothing secret: the page's script writes it. */
export function savePreference(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and on plain http
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}
