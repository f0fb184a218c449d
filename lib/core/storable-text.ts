/** Whether Postgres can hold the text: a NUL or half of a surrogate pair it refuses, and so nothing is called by it. */
export const isStorableText = (text: string): boolean => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

/** No text of Postgres has a place for NUL: it is shown as the replacement character. */
export const withoutNul = (text: string): string => (text.includes("\0") ? text.replaceAll("\0", "\uFFFD") : text);
