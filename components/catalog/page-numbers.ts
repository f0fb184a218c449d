const AROUND = 1;

/** The pages to offer: the first, the last, and those around the current one; null stands for what is left out. */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const near = (page: number) => page === 1 || page === last || Math.abs(page - current) <= AROUND;
  const numbers: (number | null)[] = [];
  for (let page = 1; page <= last; page += 1) {
    if (near(page)) numbers.push(page);
    // One page left out takes as much room as its number.
    else if (near(page - 1) && near(page + 1)) numbers.push(page);
    else if (numbers.at(-1) !== null) numbers.push(null);
  }
  return numbers;
}
