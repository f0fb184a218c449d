/** What is wrong with a selection, and where: the characters from `at` on. */
export class SelectionError extends Error {
  readonly at: number;
  readonly length: number;
  readonly remedy: string;

  constructor(at: number, length: number, message: string, remedy: string) {
    super(message);
    this.name = "SelectionError";
    this.at = at;
    this.length = length;
    this.remedy = remedy;
  }
}
