/** Whether the long form of each check was asked for, by SECURITY=long. */
export const isLong = process.env.SECURITY === "long";

/** Prints what a check tried and found, for the table of SECURITY.md. */
export const report = (id: string, figures: Record<string, string | number>): void =>
  console.log(
    `${id}: ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}`,
  );
