import snowflake, { type Bind, type Connection, type ConnectionOptions } from "snowflake-sdk";
import type { SnowflakeStandIn } from "./start";

snowflake.configure({ logLevel: "OFF" });

export type Client = {
  connection: Connection;
  query: (sqlText: string, binds?: Bind[]) => Promise<Record<string, unknown>[]>;
  close: () => Promise<void>;
};

const promised = (start: (callback: (error: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));

/** Snowflake's own driver, told only where the stand-in is. */
export async function officialClient(
  { url, world }: SnowflakeStandIn,
  options: Partial<ConnectionOptions> = {},
): Promise<Client> {
  const connection = snowflake.createConnection({
    account: world.account,
    accessUrl: url,
    username: "CATALOG_USER",
    password: "correct horse battery staple",
    sfRetryMaxLoginRetries: 1,
    ...options,
  });
  await promised((callback) => connection.connect(callback));
  return {
    connection,
    query: (sqlText, binds) =>
      new Promise((resolve, reject) => {
        connection.execute({
          sqlText,
          ...(binds ? { binds } : {}),
          complete: (error, _, rows) => (error ? reject(error) : resolve(rows ?? [])),
        });
      }),
    close: () => promised((callback) => connection.destroy(callback)),
  };
}
