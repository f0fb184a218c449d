import { likePattern } from "../sql-front/compare";
import type { Relation as Table } from "../sql-front/dialect";
import { parsePath } from "../sql-front/parse-query";
import type { TokenStream } from "../sql-front/token-stream";
import { table } from "./information-schema";
import type { Session } from "./session";
import { databases, roles, schemas, warehouses } from "./show-containers";
import { showGrants } from "./show-grants";
import { dynamicTables, externalTables, materializedViews, objects, tables, views } from "./show-relations";
import { located, type Place, type Records } from "./shown-place";

/** SHOW gives ten thousand rows and not one more. */
const MOST_ROWS = 10_000;

const listings: readonly { words: readonly string[]; list: (session: Session, place: Place) => Records }[] = [
  { words: ["databases"], list: databases },
  { words: ["schemas"], list: schemas },
  { words: ["warehouses"], list: warehouses },
  { words: ["roles"], list: roles },
  { words: ["tables"], list: (session, place) => tables(located(session, place, ["TABLE", "DYNAMIC TABLE"])) },
  {
    words: ["views"],
    list: (session, place) => views(session, located(session, place, ["VIEW", "MATERIALIZED VIEW"])),
  },
  {
    words: ["materialized", "views"],
    list: (session, place) => materializedViews(session, located(session, place, ["MATERIALIZED VIEW"])),
  },
  {
    words: ["dynamic", "tables"],
    list: (session, place) => dynamicTables(session, located(session, place, ["DYNAMIC TABLE"])),
  },
  {
    words: ["external", "tables"],
    list: (session, place) => externalTables(located(session, place, ["EXTERNAL TABLE"])),
  },
  {
    words: ["objects"],
    list: (session, place) =>
      objects(located(session, place, ["TABLE", "VIEW", "MATERIALIZED VIEW", "EXTERNAL TABLE", "DYNAMIC TABLE"])),
  },
];

/** What follows SHOW. Its columns have names in lower case, unlike any other. */
export function show(stream: TokenStream, session: Session): Table {
  if (stream.words("grants")) return showGrants(stream, session);
  const listing = listings.find(({ words }) => stream.words(...words));
  if (!listing) return stream.unexpected();
  const like = stream.words("like") ? likePattern(stream.string(), "\\", true) : null;
  const place = stream.words("in") ? placeIn(stream) : null;
  const start = stream.words("starts", "with") ? stream.string() : "";
  const most = stream.words("limit") ? Math.min(limit(stream), MOST_ROWS) : MOST_ROWS;
  const after = stream.words("from") ? stream.string() : "";
  stream.needEnd();
  const { columns: of, records } = listing.list(session, place);
  const kept = records.filter(({ name }) => {
    const text = String(name);
    return (!like || like.test(text)) && text.startsWith(start) && (after === "" || text > after);
  });
  return table(of, kept.slice(0, most));
}

function limit(stream: TokenStream): number {
  if (stream.peek().kind !== "number") stream.unexpected();
  return Number(stream.take().text);
}

function placeIn(stream: TokenStream): Place {
  if (stream.words("account")) return { what: "account", path: [] };
  const what = stream.words("schema") ? "schema" : stream.words("database") ? "database" : null;
  const path = parsePath(stream).map(({ text, isQuoted }) => (isQuoted ? text : text.toUpperCase()));
  return { what: what ?? (path.length === 2 ? "schema" : "database"), path };
}
