import { ensureKeys, openDataFolder } from "./data-folder";
import { migrate } from "./migrate";
import { startPostgres } from "./postgres";

export type Installation = { dataFolder: string; close: () => Promise<void> };

/**
 * Opens the installation of this data folder: keys, running database, newest schema. Fills the environment of this process,
 * and so of those it starts. `say` hears what takes time.
 */
export async function openInstallation(say: (text: string) => void): Promise<Installation> {
  const dataFolder = openDataFolder();
  process.env.CONNETRA_DATA_DIR = dataFolder;
  Object.assign(process.env, ensureKeys(dataFolder));
  let close = async (): Promise<void> => {};
  if (!process.env.DATABASE_URL) {
    const onRestart = (): void => say("The database stopped by itself and is started again.");
    const postgres = await startPostgres({ dataFolder, onRestart });
    process.env.DATABASE_URL = postgres.url;
    close = postgres.stop;
    say(postgres.wasRunning ? "Database: joined the one that runs already." : "Database: started.");
  }
  try {
    // Whatever the environment lacks is told here, before anything is migrated, built or started.
    const { env } = await import("@/lib/platform/env");
    const { DATABASE_URL, DATABASE_DIRECT_URL = DATABASE_URL } = env();
    const applied = await migrate(DATABASE_DIRECT_URL);
    if (applied > 0) say(`Database: ${applied} migration${applied === 1 ? "" : "s"} applied.`);
  } catch (error) {
    await close();
    throw error;
  }
  return { dataFolder, close };
}
