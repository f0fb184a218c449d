export type ServerVersion = { product: "MySQL" | "MariaDB"; text: string; isTooOld: boolean };

const oldest = { MySQL: [5, 7], MariaDB: [10, 2] } as const;

/** What VERSION() says: `8.4.2`, `10.11.19-MariaDB-0+deb12u1`, or with a false 5.5.5- in front as MariaDB once told it. */
export const serverVersion = (told: string): ServerVersion => {
  const product = /mariadb/i.test(told) ? "MariaDB" : "MySQL";
  const text = /\d+(\.\d+)+/.exec(told.replace(/^5\.5\.5-(?=\d)/, ""))?.[0] ?? told;
  const [major = 0, minor = 0] = text.split(".").map(Number);
  const [leastMajor, leastMinor] = oldest[product];
  return { product, text, isTooOld: major < leastMajor || (major === leastMajor && minor < leastMinor) };
};
