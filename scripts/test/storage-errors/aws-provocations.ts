import { s3Error, s3Listing, webPage, whenListing, whenReading } from "./answers";
import type { Provocation, Settings } from "./provocation";
import type { Stage } from "./stage";

const bucket = "acme-dbt";
const key = "dbt/target/manifest.json";
/** Nothing of the machine that the tests run on is asked. */
const noIdentity = {
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_SHARED_CREDENTIALS_FILE: "/nowhere",
  AWS_CONFIG_FILE: "/nowhere",
};

/** What Amazon answers in its own words, and what stands in the way of its own ways to sign in. */
export function awsProvocations(stage: Stage): Provocation[] {
  /** A connector at AWS itself. */
  const aws = (config: Record<string, unknown> = {}): Settings => ({
    config: { region: "eu-central-1", bucket, accessKeyId: "AKIAIOSFODNN7EXAMPLE", path: "dbt", ...config },
    secrets: config.credentials ? {} : { secretAccessKey: "not-a-secret-of-anybody" },
  });
  const awsAnswers = (...rules: Parameters<Stage["vendor"]>): Settings => {
    stage.vendor(...rules);
    return aws();
  };
  const listed = whenListing(s3Listing(key));

  return [
    {
      ...{ by: "answer", done: "AWS: InvalidAccessKeyId", step: "authenticate" },
      remedy: ["IAM → Users"],
      settings: () => awsAnswers({ answer: s3Error(403, "InvalidAccessKeyId") }),
    },
    {
      ...{ by: "answer", done: "AWS: InvalidAccessKeyId, of a temporary key", step: "authenticate" },
      settings: () => {
        stage.vendor({ answer: s3Error(403, "InvalidAccessKeyId") });
        return aws({ accessKeyId: "ASIAIOSFODNN7EXAMPLE" });
      },
    },
    {
      ...{ by: "answer", done: "AWS: SignatureDoesNotMatch", step: "authenticate" },
      settings: () => awsAnswers({ answer: s3Error(403, "SignatureDoesNotMatch") }),
    },
    {
      ...{ by: "answer", done: "AWS: ExpiredToken", step: "authenticate" },
      settings: () => awsAnswers({ answer: s3Error(400, "ExpiredToken") }),
    },
    {
      ...{ by: "answer", done: "AWS: RequestTimeTooSkewed", step: "authenticate" },
      remedy: ["timedatectl set-ntp true"],
      settings: () => awsAnswers({ answer: s3Error(403, "RequestTimeTooSkewed") }),
    },
    {
      ...{ by: "answer", done: "AWS: PermanentRedirect to another region", step: "region" },
      fix: { region: "eu-west-1" },
      remedy: ["eu-west-1"],
      settings: () =>
        awsAnswers({ answer: s3Error(301, "PermanentRedirect", { headers: { "x-amz-bucket-region": "eu-west-1" } }) }),
    },
    {
      ...{ by: "answer", done: "AWS: AuthorizationHeaderMalformed, naming the region", step: "region" },
      fix: { region: "eu-west-1" },
      remedy: ["eu-west-1"],
      settings: () =>
        awsAnswers({ answer: s3Error(400, "AuthorizationHeaderMalformed", { more: "<Region>eu-west-1</Region>" }) }),
    },
    {
      ...{ by: "answer", done: "AWS: AccessDenied to list", step: "list" },
      remedy: [
        "IAM → Users → the user → Add permissions → Create inline policy → JSON",
        '"Action": "s3:ListBucket"',
        '"Resource": "arn:aws:s3:::acme-dbt"',
        '"s3:prefix": "dbt/*"',
      ],
      settings: () => awsAnswers({ answer: s3Error(403, "AccessDenied") }),
    },
    {
      ...{ by: "answer", done: "AWS: AccessDenied to list, by an explicit deny", step: "list" },
      remedy: ["s3:ListBucket", "arn:aws:s3:::acme-dbt"],
      settings: () =>
        awsAnswers({
          answer: s3Error(403, "AccessDenied", { message: "with an explicit deny in a resource-based policy" }),
        }),
    },
    {
      ...{ by: "answer", done: "AWS: NoSuchBucket", step: "list" },
      settings: () => awsAnswers({ answer: s3Error(404, "NoSuchBucket") }),
    },
    {
      ...{ by: "answer", done: "AWS: InvalidBucketName", step: "list" },
      settings: () => awsAnswers({ answer: s3Error(400, "InvalidBucketName") }),
    },
    {
      ...{ by: "answer", done: "AWS: AllAccessDisabled", step: "list" },
      settings: () => awsAnswers({ answer: s3Error(403, "AllAccessDisabled") }),
    },
    {
      ...{ by: "answer", done: "AWS: SlowDown", step: "reach" },
      settings: () => awsAnswers({ answer: s3Error(503, "SlowDown", { headers: { "retry-after": "2" } }) }),
    },
    {
      ...{ by: "answer", done: "AWS: InternalError", step: "reach" },
      settings: () => awsAnswers({ answer: s3Error(500, "InternalError") }),
    },
    {
      ...{ by: "answer", done: "AWS: a code nobody has heard of", step: "list" },
      settings: () => awsAnswers({ answer: s3Error(400, "SomethingNew") }),
    },
    {
      ...{ by: "answer", done: "AWS: AccessDenied to read", step: "read" },
      remedy: ['"Action": "s3:GetObject"', '"Resource": "arn:aws:s3:::acme-dbt/dbt/*"'],
      settings: () => awsAnswers(listed, whenReading(s3Error(403, "AccessDenied"))),
    },
    {
      ...{ by: "answer", done: "AWS: AccessDenied to read, where there are two runs to choose from", step: "read" },
      remedy: ['"Action": "s3:GetObject"'],
      settings: () =>
        awsAnswers(
          whenListing(s3Listing("dbt/2026-10-31/manifest.json", "dbt/2026-11-01/manifest.json")),
          whenReading(s3Error(403, "AccessDenied")),
        ),
    },
    {
      ...{ by: "answer", done: "AWS: AccessDenied to read, for want of kms:Decrypt", step: "read" },
      remedy: ["kms:Decrypt"],
      settings: () =>
        awsAnswers(
          listed,
          whenReading(
            s3Error(403, "AccessDenied", { message: "is not authorized to perform: kms:Decrypt on resource" }),
          ),
        ),
    },
    {
      ...{ by: "answer", done: "AWS: the file is encrypted with its writer's own key (SSE-C)", step: "read" },
      remedy: ["SSE-C"],
      settings: () =>
        awsAnswers(
          listed,
          whenReading(
            s3Error(400, "InvalidRequest", {
              message: "The object was stored using a form of Server Side Encryption.",
            }),
          ),
        ),
    },
    {
      ...{ by: "answer", done: "AWS: InvalidObjectState", step: "read" },
      remedy: ["Initiate restore"],
      settings: () => awsAnswers(listed, whenReading(s3Error(403, "InvalidObjectState"))),
    },
    {
      ...{ by: "answer", done: "AWS: NoSuchKey of a file that was listed", step: "read" },
      settings: () => awsAnswers(listed, whenReading(s3Error(404, "NoSuchKey"))),
    },
    {
      ...{ by: "answer", done: "AWS: PreconditionFailed, as the file was replaced", step: "read" },
      settings: () => awsAnswers(listed, whenReading(s3Error(412, "PreconditionFailed"))),
    },
    {
      ...{ by: "answer", done: "Something between Connetra and AWS answers with a page to sign in", step: "reach" },
      settings: () => awsAnswers({ answer: webPage(200) }),
    },
    {
      ...{ by: "answer", done: "The machine's own identity is not to be used", step: "authenticate" },
      remedy: ["ALLOW_AMBIENT_AWS=true"],
      settings: () => aws({ credentials: "ambient", accessKeyId: undefined }),
    },
    {
      ...{ by: "answer", done: "The machine has no identity at AWS", step: "authenticate" },
      env: { ALLOW_AMBIENT_AWS: "true", ...noIdentity },
      settings: () => aws({ credentials: "ambient", accessKeyId: undefined }),
    },
    {
      ...{ by: "answer", done: "AWS: the role may not be assumed", step: "authenticate" },
      remedy: ["sts:AssumeRole", "arn:aws:iam::123456789012:role/connetra-reader", '"sts:ExternalId": "acme-7"'],
      env: { ALLOW_AMBIENT_AWS: "true", AWS_ACCESS_KEY_ID: "AKIAOWN", AWS_SECRET_ACCESS_KEY: "own-secret" },
      settings: () => {
        stage.vendor({
          when: ({ host }) => host.startsWith("sts."),
          answer: {
            status: 403,
            headers: { "content-type": "text/xml" },
            body: '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>canary</Message></Error><RequestId>r</RequestId></ErrorResponse>',
          },
        });
        return aws({
          credentials: "assume-role",
          accessKeyId: undefined,
          roleArn: "arn:aws:iam::123456789012:role/connetra-reader",
          externalId: "acme-7",
        });
      },
    },
    {
      ...{ by: "answer", done: "The region's code is none of AWS", step: "form" },
      settings: () => aws({ region: "frankfurt" }),
    },
    {
      ...{ by: "answer", done: "The bucket's name is an address", step: "form" },
      settings: () => aws({ bucket: "https://acme-dbt.s3.amazonaws.com" }),
    },
    {
      ...{ by: "answer", done: "Secret and ID are in each other's field", step: "form" },
      settings: () => aws({ accessKeyId: "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00" }),
    },
  ];
}
