import { z } from "zod";
import { field } from "../../contract";

const noNul = (value: string): boolean => !value.includes("\0");

const path = z.preprocess(
  (value) => (typeof value === "string" && value.trim() === "" ? undefined : (value ?? undefined)),
  z
    .string({ error: "The path is a text, such as dbt/prod." })
    .trim()
    .max(1024, "A path has at most 1024 characters.")
    .refine(noNul, "The path holds a character that no object's name can have.")
    .optional(),
);

/** The folder to look in, as it was typed: whoever reads it normalises it, and says what it made of it. */
export const pathField = path.meta(
  field({
    label: "Path",
    help: "The folder that holds dbt's artifacts, without the name of the bucket or container. Leave empty to look everywhere.",
    placeholder: "dbt/prod",
  }),
);

const MOST_PROJECTS = 1000;

/** Lines, not commas: a folder's name may hold a comma. What came as a list was picked, and is kept to the letter. */
const projects = z.preprocess(
  (value) => {
    const list = typeof value === "string" ? value.split("\n").map((line) => line.trim()) : value;
    if (!Array.isArray(list)) return list ?? undefined;
    const named = list.filter((place) => place !== "");
    return named.length === 0 ? undefined : named;
  },
  z
    .array(
      z
        .string({ error: "Each project is named by its folder." })
        .max(1024, "A folder's name has at most 1024 characters.")
        .refine(noNul, "The name holds a character that no folder's name can have."),
      { error: "Name the folders to read, one a line." },
    )
    .max(MOST_PROJECTS, `Name at most ${MOST_PROJECTS} projects.`)
    .optional(),
);

/** Places to read, as `choices("projects")` names them; absent: all there are, also those that come later. */
export const projectsField = projects.meta(
  field({
    label: "Projects",
    help: "Read only these dbt projects, named by their folders, one a line. Leave empty to read every project found, also those that come later.",
    control: "list",
    choices: "many",
    placeholder: "finance/target/",
  }),
);
