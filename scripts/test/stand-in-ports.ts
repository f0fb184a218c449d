/** The variable by which journeys are told on which ports the installation under test may reach what stands in for a vendor. */
export const standInPortsVariable = "E2E_STAND_IN_PORTS";

/** Journeys run one after the other, so that these two do for all. @throws Error outside of a run of journeys */
export function givenStandInPorts(): [port: number, elsewhere: number] {
  const [port, elsewhere] = (process.env[standInPortsVariable] ?? "").split(",").map(Number);
  if (!port || !elsewhere) throw new Error(`${standInPortsVariable} is not set: run the journeys with npm test -- e2e`);
  return [port, elsewhere];
}
