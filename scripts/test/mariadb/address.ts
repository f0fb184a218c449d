import { z } from "zod";

const mariadbAddress = z.object({
  host: z.string(),
  port: z.number(),
  /** May do everything. */
  admin: z.object({ user: z.string(), password: z.string() }),
});
/** Where the MariaDB of a test run is, and who may use it. */
export type MariadbAddress = z.infer<typeof mariadbAddress>;

declare module "vitest" {
  interface ProvidedContext {
    mariadb: MariadbAddress;
  }
}

/** The variable by which a server that runs already is told to a runner of tests. */
export const mariadbVariable = "TEST_MARIADB";

/** The server that somebody else has started for this run; null when there is none. */
export function givenMariadb(): MariadbAddress | null {
  const given = process.env[mariadbVariable];
  return given ? mariadbAddress.parse(JSON.parse(given)) : null;
}
