const number = /^-?\d[\d,_]*(\.\d+)?([eE][-+]?\d+)?$/;

/** Which columns hold nothing but numbers, by place: those are read by their last digit. Cells without text do not count. */
export const numberColumns = (rows: readonly (readonly (string | null)[])[], columns: number): boolean[] =>
  Array.from({ length: columns }, (_, at) => {
    const texts = rows.flatMap((cells) => cells[at] || []);
    return texts.length > 0 && texts.every((text) => number.test(text));
  });
