/** `PostgreSQL 8.0.2 on …, Redshift 1.0.38698`; null: it is another server that speaks the same protocol. */
export const redshiftVersion = (told: string): string | null => /\bRedshift (\d[\w.]*)/i.exec(told)?.[1] ?? null;
