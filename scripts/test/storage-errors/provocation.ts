/** What the form holds when the test is asked for. */
export type Settings = { config: Record<string, unknown>; secrets: Record<string, string> };

/**
 * Who makes the error: a real server; the network before it; or answers in the words of the vendor's documentation, given
 * under the vendor's own host names.
 */
export type Provoker = "server" | "network" | "answer";

/** One way to make a connection test fail, and what must come of it. */
export type Provocation = {
  by: Provoker;
  /** As docs/storage-errors.md tells it. */
  done: string;
  /** The step that fails; `form` where the form refuses before anything is connected. */
  step: string;
  /** What the remedy must name to the letter, such as a permission and its ARN. */
  remedy?: readonly string[];
  /** What the button beside it puts into the form. */
  fix?: Record<string, string>;
  /** Variables of our own process while it is done. */
  env?: Record<string, string>;
  /** How far our clock is off while it is done. */
  clockOffMs?: number;
  settings: () => Settings | Promise<Settings>;
};
