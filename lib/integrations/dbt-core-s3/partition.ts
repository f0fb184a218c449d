/** A part of AWS with accounts, keys and host names of its own. */
export type Partition = { id: string; domain: string; console: string };

const world: Partition = { id: "aws", domain: "amazonaws.com", console: "the AWS console" };

const others: readonly [RegExp, Partition][] = [
  [/^cn-/, { id: "aws-cn", domain: "amazonaws.com.cn", console: "the console of AWS China" }],
  [/^us-gov-/, { id: "aws-us-gov", domain: "amazonaws.com", console: "the console of AWS GovCloud" }],
  [/^eusc-/, { id: "aws-eusc", domain: "amazonaws.eu", console: "the console of the AWS European Sovereign Cloud" }],
  [/^us-iso-/, { id: "aws-iso", domain: "c2s.ic.gov", console: world.console }],
  [/^us-isob-/, { id: "aws-iso-b", domain: "sc2s.sgov.gov", console: world.console }],
  [/^us-isof-/, { id: "aws-iso-f", domain: "csp.hci.ic.gov", console: world.console }],
  [/^eu-isoe-/, { id: "aws-iso-e", domain: "cloud.adc-e.uk", console: world.console }],
];

/** The partition that a region belongs to. */
export const partitionOf = (region: string): Partition =>
  others.find(([pattern]) => pattern.test(region))?.[1] ?? world;

export const isAwsRegion = (region: string): boolean => /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(region);

/** Every domain under which AWS has S3. */
export const awsDomains: readonly string[] = [world, ...others.map(([, partition]) => partition)].map(
  ({ domain }) => domain,
);
