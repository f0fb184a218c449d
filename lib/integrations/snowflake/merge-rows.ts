/** A relation's place in a database, on every row about it. */
export type OfRelation = { TABLE_SCHEMA: string; TABLE_NAME: string };

/** As Snowflake sorts text: by its bytes in UTF-8. */
const inOrder = (one: string, other: string): number =>
  one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other));

const byPlace = (one: OfRelation, other: OfRelation): number =>
  inOrder(one.TABLE_SCHEMA, other.TABLE_SCHEMA) || inOrder(one.TABLE_NAME, other.TABLE_NAME);

export type RowsAbout<Row> = {
  /** The rows about one relation. To be asked of one relation after the other, in order. */
  of(relation: OfRelation): Promise<Row[]>;
  close(): Promise<void>;
};

/**
 * Rows that come in the order of relations, handed out relation by relation, so that never more than one's are held.
 * Those of a relation that is never asked about are passed over: it was made, or dropped, between two queries.
 */
export const rowsAbout = <Row extends OfRelation>(rows: AsyncIterable<Row>): RowsAbout<Row> => {
  const source = rows[Symbol.asyncIterator]();
  let next: Row | null | undefined;
  const peek = async (): Promise<Row | null> => {
    if (next === undefined) {
      const step = await source.next();
      next = step.done ? null : step.value;
    }
    return next;
  };
  return {
    async of(relation) {
      const found: Row[] = [];
      for (let row = await peek(); row !== null; row = await peek()) {
        const order = byPlace(row, relation);
        if (order > 0) break;
        if (order === 0) found.push(row);
        next = undefined;
      }
      return found;
    },
    async close() {
      await source.return?.();
    },
  };
};
