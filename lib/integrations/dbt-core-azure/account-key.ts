export const WHERE = "In the Azure portal, open the storage account → Security + networking → Access keys";
export const COPY = `${WHERE} → Connection string → Show, and copy the whole of it.`;

/** Hosts that are Microsoft's own, in all its clouds; anything else may be an emulator, a gateway or a domain of one's own. */
const isAzures = (endpoint: string): boolean =>
  /\.(windows\.net|chinacloudapi\.cn|usgovcloudapi\.net|cloudapi\.de|azure\.(net|com|us|cn))$/i.test(
    new URL(endpoint).hostname,
  );

/** What is wrong with the address of an account; null when nothing is. */
export const endpointComplaint = (endpoint: string): string | null =>
  endpoint.startsWith("http:") && isAzures(endpoint)
    ? "It asks for a connection without encryption. Write https in place of http in it."
    : null;

/** What is wrong with an account's key; null when nothing is. Keys that Azure makes have 64 bytes; an emulator's may have any number. */
export const keyComplaint = (key: string, endpoint: string): string | null => {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || key.length % 4 !== 0)
    return `The AccountKey is not whole, or was hidden when it was copied. ${COPY}`;
  if (isAzures(endpoint) && !/^.{86}==$/.test(key))
    return `The AccountKey has ${key.length} characters where Azure's keys have 88. ${COPY}`;
  return null;
};
