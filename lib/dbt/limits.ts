const MIB = 1024 * 1024;

/** What a file may cost to read. The defaults are far above the largest projects known and far below harm. */
export type ReadLimits = {
  /** Bytes after inflating. */
  maxBytes: number;
  /** How many times its size a gzip file may inflate to, once it has given `ratioFrom` bytes. dbt's files reach 30. */
  maxRatio: number;
  ratioFrom: number;
  /** Bytes of one entry, such as one node: it alone is held in memory, up to twenty times its size. dbt's reach 160 kB. */
  maxEntryBytes: number;
  maxDepth: number;
};

export const defaultLimits: ReadLimits = {
  maxBytes: 4096 * MIB,
  maxRatio: 200,
  ratioFrom: 64 * MIB,
  maxEntryBytes: 32 * MIB,
  maxDepth: 64,
};
