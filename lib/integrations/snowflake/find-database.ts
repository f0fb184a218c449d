import { AppError } from "../../core/errors";
import type { SnowflakeConfig } from "./config";
import { databaseRow, databasesQuery } from "./crawl-queries";
import { asAdministrator, databaseGrant, sharedGrant } from "./grants";
import { keptName, likePattern, meant, written } from "./names";
import type { Session } from "./session";

/** `isShared`: it came by a share of another account, and is granted in another way. */
export type FoundDatabase = { name: string; isShared: boolean };

/** The database that was meant, as Snowflake keeps its name. @throws AppError `not-found` */
export const findDatabase = async (
  session: Session,
  { database }: SnowflakeConfig,
  role: string,
): Promise<FoundDatabase> => {
  const found = await session.rows(databasesQuery(likePattern(database)), databaseRow);
  const name = meant(
    database,
    found.map((row) => row.name),
  );
  if (name === null) {
    const kept = keptName(database);
    const alike = found.map((row) => row.name).filter((other) => other.toUpperCase() === kept.toUpperCase());
    if (alike.length > 0) {
      throw new AppError("not-found", `There is no database ${written(kept)}, but ${alike.map(written).join(", ")}.`, {
        remedy: "Names with lower-case letters were made in double quotes: enter the one you mean as it stands here.",
      });
    }
    throw new AppError(
      "not-found",
      `There is no database ${written(kept)}, or the role ${written(role)} may not see it.`,
      {
        remedy: `Check its spelling. ${asAdministrator(databaseGrant(kept, role))}\nFor a database that came by a share:\n${sharedGrant(kept, role)}`,
      },
    );
  }
  const row = found.find((each) => each.name === name);
  return { name, isShared: row?.kind === "IMPORTED DATABASE" || (row?.kind === undefined && Boolean(row?.origin)) };
};
