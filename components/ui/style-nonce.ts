/** What a style sheet made by script must carry for the page's security policy to let it in; of no use on the server. */
export const styleNonce = (): string | undefined =>
  typeof document === "undefined" ? undefined : document.querySelector<HTMLElement>("script[nonce]")?.nonce;
