// Loaded first into every process that scripts/start.ts starts: when the one that started it is gone, however it went, this
// one goes too and leaves its port to the next start.
const PATIENCE_MS = 22_000;

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
});
