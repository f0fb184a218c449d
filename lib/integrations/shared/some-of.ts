const SHOWN = 5;

/** The first few of many names, and how many more there are: "a, b, c, d, e and 4 more". */
export const someOf = (names: readonly string[]): string => {
  const shown = names.slice(0, SHOWN).join(", ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
};
