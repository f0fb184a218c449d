/** The name, or the name with the first number that nobody has. */
export function freeName(name: string, taken: readonly { name: string }[]): string {
  const names = new Set(taken.map((one) => one.name));
  let free = name;
  for (let at = 2; names.has(free); at += 1) free = `${name} ${at}`;
  return free;
}
