import { z } from "zod";

/** What journeys are told of an installation that was started for them. */
const installation = z.object({
  url: z.url(),
  setupLink: z.url(),
  dataFolder: z.string(),
  /** Where it may reach what stands in for a vendor: one, and another in its place. */
  standInPorts: z.tuple([z.number(), z.number()]),
  /** How it is registered at the identity provider that journeys serve on the first of these ports. */
  identityProvider: z.object({ issuer: z.url(), clientId: z.string(), clientSecret: z.string() }),
});
export type GivenInstallation = z.infer<typeof installation>;

/** The variable by which journeys are told of all installations: one for each worker of Playwright's. */
export const installationsVariable = "E2E_INSTALLATIONS";

export function givenInstallations(): GivenInstallation[] {
  const text = process.env[installationsVariable];
  return text ? z.array(installation).parse(JSON.parse(text)) : [];
}

/** The one of the worker that asks, so that journeys which run at the same time do not meet. @throws Error outside of a run of journeys */
export function givenInstallation(): GivenInstallation {
  const own = givenInstallations()[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
  if (!own) throw new Error(`${installationsVariable} is not set: run the journeys with npm test -- e2e`);
  return own;
}
