/** How long an answer asks to wait, in either of the two ways that HTTP has for it; null when it does not ask. */
export const retryAfterMs = (header: string | null, now = Date.now()): number | null => {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Years and zones in words, as HTTP writes dates: anything looser and `Date.parse` would guess.
  if (!/^[A-Z][a-z]{2}, .* GMT$/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
};
