// Tries wrong passwords of one account, all at once, and says how each ended. Another process does the same.
import { checkCredentials } from "@/lib/access/sign-in";
import { TooManyRequests } from "@/lib/platform/rate-limit";

const [email = "", count = "0", name = ""] = process.argv.slice(2);
const outcomes = await Promise.all(
  Array.from({ length: Number(count) }, (_, at) =>
    checkCredentials({ email, password: `wrong ${at}` }, `10.9.${name}.${at}`).then(
      () => "looked at",
      (error: unknown) => (error instanceof TooManyRequests ? "refused" : String(error)),
    ),
  ),
);
console.log(JSON.stringify(outcomes));
process.exit(0);
