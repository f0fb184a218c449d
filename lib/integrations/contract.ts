import type { Readable } from "node:stream";
import type { z } from "zod";
import type { AssetDraft, EdgeDraft } from "../core/catalog";
import type { RunOrigin } from "../core/run-origin";
import type { WarningList } from "../core/warnings";

export type { RunOrigin };

/** A primary is a warehouse or database; a secondary (dbt) enriches a primary. */
export type Tier = "primary" | "secondary";

/** How a field is drawn. `url` and `text` are one line, `textarea` many, `password` hides what is typed. */
type FieldControl = "text" | "number" | "password" | "textarea" | "select" | "list";

/** Rides on each field of an integration's zod schema by `.meta(field({…}))`: the schema is the form. */
export type FieldMeta = {
  label: string;
  /** One or two sentences under the field, in the vendor's own menu names. */
  help: string;
  secret?: boolean;
  control?: FieldControl;
  placeholder?: string;
  /** Text that the field starts with. */
  initial?: string;
  options?: readonly { value: string; label: string }[];
  /** Part of where a stored secret may be sent: changing it asks for the secrets again. */
  destination?: boolean;
  /** On a secret that says by itself where it may be sent, as a connection string does. */
  holdsDestination?: boolean;
  /** What there is to pick from can be asked of the far end: one of it, or any number. See `choices` of the clients. */
  choices?: "one" | "many";
  /** With choices "many", what is read as long as nobody has picked, in one sentence; absent: all that is found. */
  unpicked?: string;
  /**
   * The field is there only while another has one of these values, and must then be filled unless `optional`. Its
   * schema is optional; what is given while it is not there is refused.
   */
  when?: { field: string; is: readonly string[]; optional?: boolean };
  /** Shown as one that must be filled, though its schema lets it out: another field may hold what it says. */
  required?: true;
};

export const field = (meta: FieldMeta): { connetra: FieldMeta } => ({ connetra: meta });

/** One numbered section of the guide beside the form; `field` ties it to the field in focus. Markdown. */
export type GuideSection = { title: string; body: string; field?: string };

/** Everything about an integration that is safe in a browser. One per folder. */
export type IntegrationDescriptor = {
  kind: string;
  tier: Tier;
  /** As the gallery and the API name it, such as "PostgreSQL" or "dbt Core: file upload". */
  name: string;
  /** The card it is found under in the gallery: a warehouse is its own, dbt has "dbt Cloud" and "dbt Core". */
  family: string;
  summary: string;
  /** Fields in the order of the form. Secrets live in `secrets`, all else in `config`. */
  config: z.ZodObject;
  secrets: z.ZodObject;
  guide: readonly GuideSection[];
  /** Whether artifacts are put into Connetra by a person rather than fetched. */
  upload?: boolean;
  /** Whether a schedule makes sense. */
  scheduled: boolean;
  /** The glyph of the gallery that stands for it; without one, its tier's. */
  icon?: "bucket" | "cloud-bucket" | "blocks" | "files" | "cloud";
  /** The vendor can say by itself that there is something new. `webhooks.ts` has who reads what it says. */
  webhook?: {
    /** Events to subscribe to, as the vendor's form names them. */
    events: readonly string[];
    /** The field of `secrets` that holds what messages are signed with. */
    secret: string;
    /** How the URL beside them is made known to the vendor, in its own menu names, to the end of it. Markdown. */
    steps: readonly string[];
  };
  /** What the text in a field says about others of `config`, such as a pasted address about an account; null: nothing. Pure. */
  takeApart?: (field: string, text: string) => TakenApart | null;
  /** Of a primary: how it stores a name that was written without quotes; absent: as it was written. */
  unquotedNames?: "upper" | "lower";
  docsUrl?: string;
};

export type StepStatus = "passed" | "failed" | "warned" | "skipped";
/** Values for the form that mend what a step found, as a button: `Use eu-central-1`. */
export type StepFix = { label: string; config: Record<string, string> };
/** What a form can fill in by itself, and what it can offer beside that, as a button. */
export type TakenApart = { fills: Record<string, string>; offer?: StepFix };
/** One named step of a connection test. A failed or warned step carries its remedy. */
export type TestStep = {
  id: string;
  title: string;
  status: StepStatus;
  message: string;
  remedy?: string;
  fix?: StepFix;
};

/** Something that can be picked for a field. */
export type Choice = {
  value: string;
  label: string;
  /** One line of what a person knows it by. */
  detail?: string;
  /** What it belongs to, where that is worth a heading. Choices come in the order of their groups. */
  group?: string;
  /** When it was last written, ISO 8601. */
  at?: string;
  /** Whether it is taken as long as nobody has picked. */
  isDefault: boolean;
  /** Why it is not taken by default, or cannot be. */
  reason?: string;
};

/** The four files dbt writes that we read. */
export const artifactNames = ["manifest", "catalog", "run_results", "sources"] as const;
export type ArtifactName = (typeof artifactNames)[number];

/** An artifact that a client found. `revision` is what tells a change without reading: ETag, generation, sha256. */
export type ArtifactRef = {
  name: ArtifactName;
  /** Where it was found, as a person would write it. */
  path: string;
  bytes: number | null;
  /** How many bytes `open` streams, where that is not `bytes`: what is kept compressed. */
  streamBytes?: number;
  revision: string;
  modifiedAt: string | null;
  origin?: RunOrigin;
  /** What it stands for never becomes another, so whoever has read it may keep it and need not open it again. */
  isLasting?: true;
};

/** The artifacts of one dbt project, read together. */
export type ArtifactSet = {
  /** Where the project stands, as its tick box names it; empty where there is only one place. */
  place: string;
  manifest: ArtifactRef;
  catalog?: ArtifactRef;
  runResults: ArtifactRef[];
  sources?: ArtifactRef;
};

/** The artifacts that a person has put into Connetra for one connector. An integration sees them by this alone. */
export type UploadsPort = {
  list(): Promise<ArtifactRef[]>;
  /** @throws AppError `artifact-stale` when another upload has replaced this one. */
  open(ref: ArtifactRef): Promise<Readable>;
};

/**
 * What a client noted in an earlier sync of the same connector, so that it need not ask again. It may be lost at any
 * time, and may come from another version of the client: it is parsed, and without it all is asked for as at first.
 */
export type NotesPort = {
  recall(): Promise<unknown>;
  keep(notes: object): Promise<void>;
};

/** What a client is given beside its parsed config: opened secrets, a way out, a signal that ends it. */
export type ClientContext<Config = unknown, Secrets = unknown> = {
  connectorId: string | null;
  config: Config;
  secrets: Secrets;
  signal: AbortSignal;
  /** A test has a person waiting for it: one try, short waits. A sync has time. */
  purpose: "test" | "sync";
  /** For integrations with `upload`, once the connector is saved. */
  uploads?: UploadsPort;
  /** In a sync: a test sees for itself. */
  notes?: NotesPort;
};

/** Yields each step as it ends; the first failed step ends the test and the rest are yielded as skipped. */
export type ConnectionTest = AsyncGenerator<TestStep, void>;

/** What is there, told by listing alone. */
export type FoundArtifacts = {
  /** Another one whenever anything that would be read may be another: what tells a change without reading. */
  revision: string;
  /** The sets to read, chosen among what was listed; where there is a choice, the heads of files are looked at. */
  sets(): Promise<ArtifactSet[]>;
  /** What was noticed on the way: a place passed over, an older copy. For the report of a sync. */
  warnings: WarningList;
};

/** Reads dbt artifacts from somewhere, as they were when it first looked: to see anew, open another client. */
export type SecondaryClient = {
  tier: "secondary";
  /** Steps up to and including finding the artifacts. Reading and mapping are tested by the caller, for all alike. */
  test(): ConnectionTest;
  /** What is there, by listing only. @throws AppError `artifact-missing` when no manifest is found. */
  find(): Promise<FoundArtifacts>;
  /**
   * The bytes of one artifact, still compressed if they are, pinned to the ref's revision.
   * @throws AppError `artifact-stale`, also in the middle of the stream, when it has been replaced.
   */
  open(ref: ArtifactRef): Promise<Readable>;
  /** What a field with `choices` can be. The field itself may be absent from the config. */
  choices?(field: string): Promise<Choice[]>;
  close(): Promise<void>;
};

/** What a crawl tells of as it goes. */
export type CrawlSink = {
  asset(draft: AssetDraft): Promise<void>;
  edge(edge: EdgeDraft): void;
  warnings: WarningList;
  progress(done: number, total: number | null): void;
};

/** Reads the metadata of a warehouse. */
export type PrimaryClient = {
  tier: "primary";
  test(): ConnectionTest;
  /** Figures for the end of a test: schemas, tables, views, columns that this role may see. */
  found(): Promise<Record<string, number | string>>;
  /** Assets come in the order of their key. */
  crawl(sink: CrawlSink): Promise<void>;
  /** What a field with `choices` can be. The field itself may be absent from the config. */
  choices?(field: string): Promise<Choice[]>;
  close(): Promise<void>;
};

export type IntegrationClient = SecondaryClient | PrimaryClient;

/** What a vendor sent to a connector's webhook address, before anything of it is believed. */
export type WebhookRequest = {
  /** To the byte: the signature is over these. */
  rawBody: Uint8Array;
  headers: { get(name: string): string | null };
  secret: string;
  now: Date;
};

/** A message that is certain to come from the vendor. Whoever takes it sees to it that an `eventId` counts once. */
export type WebhookEvent = {
  eventId: string;
  /** As the vendor names it. */
  type: string;
  accountId: string;
  jobId: string | null;
  runId: string | null;
  /** When it was sent, ISO 8601. */
  at: string;
  /** Whether there may be something new to read. */
  startsSync: boolean;
};

/** Why a message is not believed. Only the first two say that somebody else may have sent it. */
export const webhookRefusals = [
  "signature-missing",
  "signature-wrong",
  "malformed",
  "too-old",
  "from-the-future",
] as const;
export type WebhookRefusal = (typeof webhookRefusals)[number];
export type WebhookReading = { ok: true; event: WebhookEvent } | { ok: false; refusal: WebhookRefusal };
export type WebhookReader = (request: WebhookRequest) => WebhookReading;
