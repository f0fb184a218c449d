import type { Exchange } from "../exchange";
import { AnswerCheck } from "./check-answer";
import { faultsOfQuery } from "./check-query";
import { operationOf, type Specification } from "./specification";

export type Checked = {
  /** One line for each thing that is not as the specification has it. */
  faults: string[];
  /** The known differences that answers had. */
  met: ReadonlySet<string>;
};

/** Whether each request may be asked and each answer be given, by dbt Cloud's own specification. */
export function checkExchanges(specification: Specification, exchanges: readonly Exchange[]): Checked {
  const answers = new AnswerCheck(specification);
  const faults = exchanges.flatMap((exchange) => {
    const operation = operationOf(specification, exchange.path);
    const found =
      operation && exchange.method === "GET"
        ? [...faultsOfQuery(operation, exchange), ...answers.faults(operation, exchange)]
        : ["this is not in the specification"];
    return found.map((fault) => `${exchange.method} ${exchange.path}: ${fault}`);
  });
  return { faults, met: answers.met };
}
