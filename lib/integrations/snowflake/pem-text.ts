/** What can be said of a pasted key by its text alone, so that a form can say it; null: it may be a private key. */
export const pemComplaint = (text: string): string | null => {
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1] ?? "";
  if (label === "PUBLIC KEY" || label === "RSA PUBLIC KEY")
    return "This is the public key, which belongs into Snowflake. Paste the private one: -----BEGIN PRIVATE KEY-----.";
  if (/^ssh-(rsa|ed25519)|^ecdsa-/.test(text))
    return "This is a public key for SSH. Paste the private key in PEM form: -----BEGIN PRIVATE KEY-----.";
  if (label === "OPENSSH PRIVATE KEY")
    return "This key has OpenSSH's own form. Make one as the guide shows, or turn it into PEM: ssh-keygen -p -m PEM -f key.";
  if (label === "CERTIFICATE") return "This is a certificate. Paste the private key: -----BEGIN PRIVATE KEY-----.";
  if (label === "EC PRIVATE KEY")
    return "This key is for elliptic curves. Snowflake takes RSA keys of 2048 bits or more.";
  if (label === "") return isBareBody(text) ? null : NO_PEM;
  if (!/^((RSA|ENCRYPTED) )?PRIVATE KEY$/.test(label)) return NO_PEM;
  return text.includes(`-----END ${label}-----`)
    ? null
    : `The end of the key is missing: its last line is -----END ${label}-----.`;
};

const NO_PEM =
  "This is not a private key in PEM form. Paste all of the file rsa_key.p8, with its first line -----BEGIN … PRIVATE KEY-----.";

/** Some tools keep the key without its first and last line. */
const isBareBody = (text: string): boolean =>
  /^[A-Za-z0-9+/\s]{400,}={0,2}\s*$/.test(text) && text.trim().startsWith("MII");

/** The key as it should have been pasted: in lines of 64, whatever became of the line ends on the way. */
export const tidyPem = (text: string): string => {
  const whole = text.replaceAll("\\n", "\n").replaceAll("\r", "").trim();
  const framed = /-----BEGIN ([A-Z ]+)-----([\s\S]*?)-----END \1-----/.exec(whole);
  const label = framed?.[1] ?? "PRIVATE KEY";
  const inside = framed?.[2] ?? whole;
  // An old encrypted key names its cipher in lines of their own, which have to stay.
  if (inside.includes(":")) return `-----BEGIN ${label}-----\n${inside.trim()}\n-----END ${label}-----\n`;
  const lines = inside.replace(/\s+/g, "").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
};
