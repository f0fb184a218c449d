import os from "node:os";
import { egress } from "../../platform/egress";

type Sdk = typeof import("snowflake-sdk");

const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };

/** Where the SDK is told to look for its settings: an empty name is none, and keeps it from looking elsewhere. */
export const NO_SETTINGS_FILE = "";

/**
 * What the SDK would do by itself as soon as it is loaded: ask the metadata service of clouds, load a binary, report, and
 * make a folder in the home directory.
 */
const switchedOff = {
  SF_OCSP_RESPONSE_CACHE_DIR: os.tmpdir(),
  SNOWFLAKE_DISABLE_PLATFORM_DETECTION: "true",
  SNOWFLAKE_DISABLE_MINICORE: "true",
  SF_TELEMETRY_DISABLE_CONNECTION_SHAPE: "true",
};

const load = async (): Promise<Sdk> => {
  Object.assign(process.env, switchedOff);
  const loaded: Sdk & { default?: Sdk } = await egress().within(() => import("snowflake-sdk"));
  const sdk = loaded.default ?? loaded;
  sdk.configure({
    // Its log would quote queries and answers, and lies in a file where the process was started.
    logLevel: "OFF",
    customLogger: silent,
    additionalLogToConsole: false,
    // Our agents check certificates as Node does; nobody is asked over http whether one was revoked.
    disableOCSPChecks: true,
    useEnvProxy: false,
    // Without these it runs what it finds in a column as JavaScript, where that is no JSON.
    jsonColumnVariantParser: (text) => text,
    xmlColumnVariantParser: (text) => text,
  });
  return sdk;
};

let loading: Promise<Sdk> | undefined;

/** The SDK, loaded when it is first needed (it takes half a second) and made to do nothing that it was not asked for. */
export const loadSdk = (): Promise<Sdk> => {
  loading ??= load();
  return loading;
};
