/** The variable by which journeys are told on which ports the installation under test may reach a dbt Cloud. */
export const cloudPortsVariable = "E2E_DBT_CLOUD_PORTS";

/** @throws Error outside of a run of journeys */
export function givenCloudPorts(): [port: number, elsewhere: number] {
  const [port, elsewhere] = (process.env[cloudPortsVariable] ?? "").split(",").map(Number);
  if (!port || !elsewhere) throw new Error(`${cloudPortsVariable} is not set: run the journeys with npm test -- e2e`);
  return [port, elsewhere];
}
