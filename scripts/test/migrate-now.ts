// Brings a database to the newest schema, for a test to kill it at it or to start several at once.
import { migrate } from "../migrate";

console.log(await migrate(process.argv[2] ?? ""));
process.exit(0);
