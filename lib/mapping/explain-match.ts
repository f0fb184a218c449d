type Explained = {
  rule: string | null;
  reason: string | null;
  relation: string | null;
  candidate: string | null;
};

/** The rule or the reason as a sentence for a person, and what to do where something can be done. */
export function explainMatch(match: Explained): { message: string; remedy?: string } {
  const nearest = match.candidate === null ? "" : ` The nearest is ${match.candidate}.`;
  switch (match.rule ?? match.reason) {
    case "exact":
      return { message: "Database, schema and name are the same in dbt and in the warehouse." };
    case "folded":
      return { message: "The names are the same but for upper and lower case, and only one relation fits." };
    case "shard":
      return { message: "One day of a table that has one relation a day; they are shown together." };
    case "override":
      return {
        message:
          match.relation === null
            ? "Someone decided that this node has no relation in the warehouse."
            : "Someone chose this relation by hand.",
      };
    case "ephemeral":
      return { message: "dbt builds no relation for it: its SQL goes into the models that use it." };
    case "warehouse-not-synced":
      return {
        message: "The warehouse connector has not been synced yet.",
        remedy: "Sync it, and this is matched by itself.",
      };
    case "other-database":
      return {
        message: `dbt has it in another database than the one that is connected.${nearest}`,
        remedy: "Connect that database as a warehouse of its own, or choose the relation by hand.",
      };
    case "several-candidates":
      return {
        message: `Several relations differ from it only by upper and lower case; none is the same to the letter.${nearest}`,
        remedy: "Choose the right one by hand.",
      };
    case "case-differs":
      return {
        message: `The only relation of that name is spelt in another case, and another node of the project builds it too: ${match.candidate}.`,
        remedy: "Compare the `quoting` of both in the dbt project, or choose the relation by hand.",
      };
    case "not-built":
      return {
        message: `dbt has not built it yet: its last run failed or left it out, or dbt's own catalog does not list it.${nearest}`,
        remedy: "Run it with `dbt build`, then sync the warehouse.",
      };
    case "not-visible":
      return {
        message: `dbt saw it in the warehouse, but the warehouse connector does not.${nearest}`,
        remedy:
          "Grant the connector's user access to its schema, check which schemas the connector reads, then sync the warehouse.",
      };
    case "no-relation-name":
      return {
        message: "The manifest names no schema for it.",
        remedy: "Parse the project again with the target that it is built by.",
      };
    default:
      return {
        message: `The warehouse connector sees no relation of that name: it is not there yet, or its user may not see it.${nearest}`,
        remedy: "See to it that it is there and that the connector's user may see it, then sync the warehouse.",
      };
  }
}
