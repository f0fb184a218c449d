import fs from "node:fs";
import path from "node:path";

// Imported before anything reads the environment: web and worker must see the same, and Next alone would read the file.
const file = path.join(import.meta.dirname, "../.env");
if (fs.existsSync(file)) process.loadEnvFile(file);
