import type { Reach } from "../../core/lineage-graph";
import { methodNames, methodOf, notKept, valuesNotKept } from "./methods";
import { SelectionError } from "./selection-error";
import { longestSelection, type Piece, splitTerms } from "./split-terms";

export type Term = {
  /** As it was written, for messages. */
  text: string;
  at: number;
  method: string;
  value: string;
  /** How many steps up and down come with it. */
  up: Reach;
  down: Reach;
  /** `@`: all that is downstream, and all that those need. */
  withParentsOfChildren: boolean;
};

/** Any of the lists, all of the terms in one. An empty `include` is everything. */
export type Selection = { include: Term[][]; exclude: Term[][] };

/** @throws SelectionError */
export function parseSelection(text: string): Selection {
  const { include, exclude } = splitTerms(text);
  return { include: include.map(parseAll), exclude: exclude.map(parseAll) };
}

const parseAll = (pieces: Piece[]): Term[] => pieces.map(parseTerm);

const shape =
  /^(?<at>@)?(?:(?<up>\d*)(?<parents>\+))?(?:(?<method>[\w.]+):)?(?<value>.*?)(?:(?<children>\+)(?<down>\d*))?$/s;

function parseTerm(piece: Piece): Term {
  const fault = (message: string, remedy: string) => new SelectionError(piece.at, piece.length, message, remedy);
  const { at, up, parents, method: named, value = "", children, down } = shape.exec(piece.text)?.groups ?? {};
  if (piece.text.startsWith("-"))
    throw fault(`${piece.text} is not understood.`, "Only --exclude can stand here; what follows it is taken out.");
  if (at && children)
    throw fault("@ and a + at the end do not go together.", "@ already selects all that is downstream.");
  if (value === "")
    throw named
      ? fault(`${named}: has no value.`, `Write what to look for right after it, such as ${example(named)}.`)
      : fault("A name is missing.", "Write a name beside the sign, such as +orders or orders+2.");
  const method = named ?? methodFor(value);
  checkMethod(method, value, fault);
  return {
    text: piece.text,
    at: piece.at,
    method,
    value,
    up: reachOf(parents, up),
    down: reachOf(children, down),
    withParentsOfChildren: at !== undefined,
  };
}

const reachOf = (sign: string | undefined, steps: string | undefined): Reach =>
  sign === undefined ? 0 : steps ? Math.min(Number(steps), 100_000) : "all";

/** Without a method, dbt looks at the value. */
const methodFor = (value: string): string =>
  /[/\\]/.test(value) ? "path" : /\.(sql|py|csv)$/i.test(value) ? "file" : "fqn";

const example = (method: string): string => {
  const value = methodOf(method)?.values?.[0];
  return `${method}:${value ?? "name"}`;
};

function checkMethod(method: string, value: string, fault: (message: string, remedy: string) => SelectionError) {
  const reason = notKept.get(method.split(".").slice(0, 2).join(".")) ?? valuesNotKept.get(`${method}:${value}`);
  if (reason)
    throw fault(
      `The catalog cannot answer ${valuesNotKept.has(`${method}:${value}`) ? `${method}:${value}` : `${method}:`}.`,
      reason,
    );
  const known = methodOf(method);
  if (!known)
    throw method.startsWith("config")
      ? fault(`${method}: names no config.`, "Write which one, such as config.materialized:view.")
      : fault(
          `${method}: is no method.`,
          `Methods are ${methodNames.join(", ")} and config.materialized or any other config.`,
        );
  if (known.values && !known.values.includes(value))
    throw fault(`${method}: does not know ${value}.`, `It can be ${known.values.join(", ")}.`);
  if (known.mostParts && value.split(".").length > known.mostParts)
    throw fault(
      `${value} has too many parts for ${method}:.`,
      method === "source" ? "Write source, source.table or package.source.table." : "Write a name or package.name.",
    );
}

/** Whether a text in a search box is meant as a selection rather than as words to find: a list of names is no word. */
export const isSelectionText = (text: string): boolean =>
  text.length > longestSelection ||
  /(^|\s)(@\S|\d*\+\S|["']?[\w.]+:|--(select|exclude)\s)/.test(text) ||
  /\S\+\d*(\s|,|$)|\S,\S|[*]/.test(text);
