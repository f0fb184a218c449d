import type { z } from "zod";
import { AppError } from "../../core/errors";
import type { SnowflakeConfig } from "./config";
import { warehouseRow, warehousesQuery } from "./crawl-queries";
import { asAdministrator, warehouseGrant } from "./grants";
import { keptName, likePattern, meant, written } from "./names";
import type { Session } from "./session";

export type FoundWarehouse = z.infer<typeof warehouseRow>;

/** The warehouse that was meant, which is neither used nor resumed by that. @throws AppError `permission-missing` */
export const findWarehouse = async (
  session: Session,
  { warehouse }: SnowflakeConfig,
  role: string,
): Promise<FoundWarehouse> => {
  const found = await session.rows(warehousesQuery(likePattern(warehouse)), warehouseRow);
  const name = meant(
    warehouse,
    found.map((row) => row.name),
  );
  const row = found.find((each) => each.name === name);
  if (row) return row;
  const kept = keptName(warehouse);
  throw new AppError(
    "permission-missing",
    `There is no warehouse ${written(kept)}, or the role ${written(role)} may not use it.`,
    { remedy: `Check its spelling. ${asAdministrator(warehouseGrant(kept, role))}` },
  );
};
