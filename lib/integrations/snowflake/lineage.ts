import { relationKey } from "../../core/ids";
import type { CrawlSink } from "../contract";
import { dependenciesQuery, dependencyRow } from "./crawl-queries";
import { lineageGrant } from "./grants";
import type { Session } from "./session";

/** What SQLSTATE 02000 and 42501 are about: the view is not there for this role. */
export const isNotGranted = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  (("code" in thrown && ["002003", "2003", "003001", "3001"].includes(String(thrown.code))) ||
    /does not exist or not authorized|insufficient privileges/i.test(thrown.message));

/** Edges of views and their like, as Snowflake itself keeps them. Without the grant for it the rest stands all the same. */
export const tellDependencies = async (
  session: Session,
  database: string,
  role: string,
  sink: CrawlSink,
): Promise<void> => {
  try {
    const { rows } = await session.stream(dependenciesQuery(database), dependencyRow);
    for await (const row of rows) {
      sink.edge({
        from: relationKey([database, row.REFERENCED_SCHEMA, row.REFERENCED_OBJECT_NAME]),
        to: relationKey([database, row.REFERENCING_SCHEMA, row.REFERENCING_OBJECT_NAME]),
      });
    }
  } catch (thrown) {
    if (!isNotGranted(thrown)) throw thrown;
    const message = "What views are made of is not read: the role may not see Snowflake's list of dependencies.";
    sink.warnings.add("lineage-not-granted", message, lineageGrant(role));
  }
};
