import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AzureAccount, readConnectionString } from "./connection-string";

const key = `${"k3y+/".repeat(17)}A==`;
const sig = `${"S1g+/".repeat(8)}abc=`;
const encodedSig = encodeURIComponent(sig);
const sas = `sv=2026-04-06&ss=b&srt=sco&sp=rl&se=2027-01-31T10:00:00Z&st=2026-01-01&spr=https&sig=${encodedSig}`;
const containerSas = `sp=rl&st=2026-01-01T00:00:00Z&se=2027-01-31T10:00:00Z&spr=https&sv=2026-04-06&sr=c&sig=${encodedSig}`;
const portal = `DefaultEndpointsProtocol=https;AccountName=acmedata;AccountKey=${key};EndpointSuffix=core.windows.net`;
const portalSas = `BlobEndpoint=https://acmedata.blob.core.windows.net/;QueueEndpoint=https://acmedata.queue.core.windows.net/;FileEndpoint=https://acmedata.file.core.windows.net/;TableEndpoint=https://acmedata.table.core.windows.net/;SharedAccessSignature=${sas}`;

const account = (pasted: string): AzureAccount => {
  const read = readConnectionString(pasted);
  if ("complaint" in read) throw new Error(read.complaint);
  return read.account;
};
const complaint = (pasted: string): string => {
  const read = readConnectionString(pasted);
  return "complaint" in read ? read.complaint : "";
};
const byKey = {
  endpoint: "https://acmedata.blob.core.windows.net",
  accountName: "acmedata",
  credential: { kind: "key", key },
};

describe("a connection string with an account key", () => {
  it("is read as the portal shows it", () => {
    expect(account(portal)).toEqual({ ...byKey, container: null, folder: null });
  });

  it.each([
    ["core.chinacloudapi.cn"],
    ["core.usgovcloudapi.net"],
    ["core.cloudapi.de"],
    ["core.windows.net/"],
    [".core.windows.net"],
    ["blob.core.windows.net"],
  ])("knows the cloud %s", (suffix) => {
    const { endpoint } = account(portal.replace("core.windows.net", suffix));
    expect(endpoint).toBe(`https://acmedata.blob.${suffix.replace(/^\.|^blob\.|\/$/g, "")}`);
  });

  it("takes Azure's own cloud and https for granted", () => {
    expect(account(`AccountName=acmedata;AccountKey=${key}`)).toMatchObject(byKey);
  });

  it.each([
    ["quotes", `"${portal}"`],
    ["typographic quotes", `“${portal}”`],
    ["spaces around and between", `  ${portal.replaceAll(";", " ; ")} \n`],
    ["a line for each part", portal.replaceAll(";", ";\n")],
    ["lines in place of semicolons", portal.replaceAll(";", "\r\n")],
    ["a line broken in the middle of the key", portal.replace("k3y+/k3y", "k3y+/\n   k3y")],
    ["a semicolon at its end", `${portal};`],
    ["an invisible space", `\u200b${portal}\ufeff`],
    ["other case", portal.replace("AccountName", "accountname").replace("AccountKey", "ACCOUNTKEY")],
    ["an account in upper case", portal.replace("acmedata", "AcmeData")],
    ["a variable", `export AZURE_STORAGE_CONNECTION_STRING='${portal}'`],
    ["PowerShell", `$env:AZURE_STORAGE_CONNECTION_STRING = "${portal}"`],
    ["a label", `Connection string: ${portal}`],
    ["the command line's JSON", JSON.stringify({ connectionString: portal }, null, 2)],
    ["an empty part", portal.replace(";AccountKey", ";;SharedAccessSignature=;AccountKey")],
  ])("is read through %s", (_, pasted) => {
    expect(account(pasted)).toMatchObject(byKey);
  });

  it("is read in whichever order its parts come", () => {
    const parts = portal.split(";");
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
        expect(account(shuffled.join(";"))).toMatchObject(byKey);
      }),
    );
  });

  it("goes where BlobEndpoint says: a domain of one's own, a gateway, an emulator", () => {
    const at = (endpoint: string) => account(`AccountName=acmedata;AccountKey=${key};BlobEndpoint=${endpoint}`);
    expect(at("https://blobs.acme.example/")).toMatchObject({ endpoint: "https://blobs.acme.example" });
    expect(at("https://acmedata.z42.blob.storage.azure.net")).toMatchObject({ accountName: "acmedata" });
    expect(at("http://10.1.2.3:10000/acmedata")).toMatchObject({ endpoint: "http://10.1.2.3:10000/acmedata" });
    expect(at("http://azurite:10000/acmedata/")).toMatchObject({ endpoint: "http://azurite:10000/acmedata" });
    expect(at("https://gateway.acme.example/acmedata")).toMatchObject({
      endpoint: "https://gateway.acme.example/acmedata",
    });
  });

  it("finds the account in BlobEndpoint when it is not named", () => {
    expect(account(`BlobEndpoint=https://acmedata.blob.core.windows.net;AccountKey=${key}`)).toMatchObject(byKey);
  });

  it("takes an emulator's key of any length", () => {
    const short = account("AccountName=a1b;AccountKey=c2hvcnQ=;BlobEndpoint=http://127.0.0.1:10000/a1b");
    expect(short.credential).toEqual({ kind: "key", key: "c2hvcnQ=" });
  });

  it("knows the emulator of one's own machine", () => {
    expect(account("UseDevelopmentStorage=true")).toMatchObject({
      endpoint: "http://127.0.0.1:10000/devstoreaccount1",
      accountName: "devstoreaccount1",
    });
  });
});

describe("a shared access signature", () => {
  it.each([["SharedAccessSignature=sv"], ["SharedAccessSignature=?sv"]])(
    "is read from the portal's string (%s)",
    (begin) => {
      const read = account(portalSas.replace("SharedAccessSignature=sv", begin));
      expect(read).toMatchObject({ endpoint: byKey.endpoint, accountName: "acmedata", container: null });
      expect(read.credential).toMatchObject({
        kind: "sas",
        facts: {
          permissions: "rl",
          resourceTypes: "sco",
          scope: "account",
          isDelegated: false,
          expiresAt: new Date("2027-01-31T10:00:00Z"),
          startsAt: new Date("2026-01-01T00:00:00Z"),
        },
      });
    },
  );

  it("is read from a URL, with the container that it names", () => {
    const read = account(`https://acmedata.blob.core.windows.net/dbt-artifacts?${containerSas}`);
    expect(read).toMatchObject({ endpoint: byKey.endpoint, container: "dbt-artifacts", folder: null });
    expect(read.credential).toMatchObject({ facts: { scope: "container", resourceTypes: null } });
  });

  it("is read from a URL of the account, of the emulator, and of the door for file systems", () => {
    expect(account(`https://acmedata.blob.core.windows.net/?${sas}`)).toMatchObject({ container: null });
    expect(account(`http://127.0.0.1:10000/acmedata/dbt?${containerSas}`)).toMatchObject({
      endpoint: "http://127.0.0.1:10000/acmedata",
      container: "dbt",
    });
    expect(account(`https://acmedata.dfs.core.windows.net/dbt?${containerSas}`)).toMatchObject({
      endpoint: byKey.endpoint,
      container: "dbt",
    });
  });

  it("names the folder that it is for", () => {
    const folderSas = containerSas.replace("sr=c", "sr=d&sdd=2");
    const read = account(`https://acmedata.blob.core.windows.net/lake/dbt/pro%20d?${folderSas}`);
    expect(read).toMatchObject({ container: "lake", folder: "dbt/pro d" });
  });

  it.each([
    ["as it should be", encodedSig],
    ["not encoded", sig],
    ["encoded twice", encodeURIComponent(encodedSig)],
    ["decoded as a form, with spaces for its pluses", sig.replaceAll("+", "%20")],
    ["without the sign at its end", encodedSig.replace("%3D", "")],
  ])("arrives whole when its sig= is %s", (_, written) => {
    const { credential } = account(portalSas.replace(encodedSig, written));
    expect(credential).toMatchObject({ token: expect.stringContaining(`&sig=${encodedSig}`) });
  });

  it("loses what belongs to a request, and ampersands written for a web page", () => {
    const copied = `restype=container&comp=list&${containerSas}`.replaceAll("&", "&amp;");
    const { credential } = account(`https://acmedata.blob.core.windows.net/dbt?${copied}`);
    expect(credential).toMatchObject({ token: expect.not.stringMatching(/restype|comp=|amp;/) });
  });

  it("may leave what it allows to a stored access policy", () => {
    const { credential } = account(
      `https://acmedata.blob.core.windows.net/dbt?sv=2026-04-06&si=readers&sr=c&sig=${encodedSig}`,
    );
    expect(credential).toMatchObject({ facts: { permissions: null, expiresAt: null } });
  });

  it("tells one of Microsoft Entra", () => {
    const { credential } = account(`https://acmedata.blob.core.windows.net/dbt?skoid=x&sktid=y&${containerSas}`);
    expect(credential).toMatchObject({ facts: { isDelegated: true } });
  });

  it("is read whether or not its day has come: the server decides, and a stored one must stay readable", () => {
    expect(complaint(portalSas.replace("2027-01-31", "2020-01-31"))).toBe("");
  });
});

describe("what is no way in", () => {
  it.each([
    ["", /^Paste the connection string/],
    ["hello, there", /not a connection string/],
    [key, /an access key alone/],
    ["acmedata", /the name of an account/],
    [`?${sas}`, /a SAS token alone/],
    ["https://acmedata.blob.core.windows.net/dbt", /holds no signature/],
    ["abfss://dbt@acmedata.dfs.core.windows.net/x", /without a key/],
    ["Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccessKey=b=", /another Azure service/],
    [portal.replace(/AccountKey=[^;]+;/, ""), /no AccountKey/],
    [portal.replace(/AccountName=[^;]+;/, ""), /no AccountName/],
    [portal.replace("acmedata", "acme data!"), /3 to 24/],
    [portal.replace("k3y", "•••"), /not whole, or was hidden/],
    [portal.replace("A==", "A"), /not whole/],
    [portal.replace("k3y+/k3y+/k3y+/k3y+/", ""), /has 68 characters .* have 88/],
    [portal.replace("=https", "=http"), /without encryption/],
    [portal.replace("=https", "=ftp"), /must be https/],
    [
      `QueueEndpoint=https://a.queue.core.windows.net;FileEndpoint=https://a.file.core.windows.net;SharedAccessSignature=${sas}`,
      /for queues and files, not for blobs/,
    ],
    [portalSas.replace("acmedata.blob", "acmedata.queue"), /another service of the storage account/],
    [portalSas.replace("ss=b", "ss=qf"), /not for blobs/],
    [portalSas.replace(/&sig=.*/, ""), /not whole/],
    [portalSas.slice(0, -6), /not whole/],
    [portalSas.replace("sv=2026-04-06&", ""), /not whole/],
    [
      `https://acmedata.blob.core.windows.net/dbt/manifest.json?${containerSas.replace("sr=c", "sr=b")}`,
      /for a single file/,
    ],
    [`BlobEndpoint=::;AccountKey=${key}`, /cannot be read/],
    [`https://me:pass@acmedata.blob.core.windows.net/dbt?${containerSas}`, /user name or password/],
  ])("%#: says what it is instead", (pasted, message) => {
    expect(complaint(pasted)).toMatch(message);
  });

  it("is never repeated: no complaint holds a key or a signature, however it is cut or stirred", () => {
    const whole = [portal, portalSas, `https://acmedata.blob.core.windows.net/dbt?${containerSas}`];
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.nat(400),
        fc.nat(60),
        fc.string({ maxLength: 5 }),
        (text, at, cut, put) => {
          const said = complaint(text.slice(0, at) + put + text.slice(at + cut));
          expect(said).not.toMatch(/k3y|S1g|abc=/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl({ withQueryParameters: true })), (text) => {
        readConnectionString(text);
        readConnectionString(`BlobEndpoint=${text};SharedAccessSignature=${sas}`);
      }),
    );
  });
});
