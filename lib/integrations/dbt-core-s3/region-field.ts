import { z } from "zod";
import { isAwsRegion } from "./partition";

const EXAMPLE = "Enter the code of the region, such as eu-central-1.";

/** The code in what consoles show: `Europe (Frankfurt) eu-central-1`, `EU-CENTRAL-1`. Other stores' regions are left as they are. */
const codeIn = (text: string): string => {
  const lower = text.trim().toLowerCase();
  if (isAwsRegion(lower)) return lower;
  const named = lower.split(/[\s()]+/).filter(isAwsRegion);
  return named.length === 1 && named[0] !== undefined ? named[0] : text.trim();
};

const complaintOf = (region: string): string | null => {
  if (region === "") return "Enter the region of the bucket.";
  const zone = /^(.*-\d)[a-z]$/.exec(region)?.[1];
  if (zone && isAwsRegion(zone)) return `This is an availability zone. Its region is ${zone}.`;
  if (/[\s()]/.test(region)) return EXAMPLE;
  if (/^https?:|\.amazonaws\./.test(region)) return `This is a web address. ${EXAMPLE}`;
  return /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/.test(region) && region.length <= 64 ? null : EXAMPLE;
};

export const region = z
  .string({ error: "Enter the region of the bucket." })
  .transform(codeIn)
  .superRefine((code, context) => {
    const message = complaintOf(code);
    if (message) context.addIssue({ code: "custom", message });
  });
