/** What came back is none of the answers that S3 gives: a web page, JSON, or more than any answer is long. */
export class ForeignAnswer extends Error {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
  ) {
    super(`An answer with status ${status} that is not S3's.`);
    this.name = "ForeignAnswer";
  }
}
