import dns from "node:dns";
import tls from "node:tls";
import { vi } from "vitest";

/** As if this process had been started with NODE_EXTRA_CA_CERTS: whatever connects by TLS trusts this authority too. */
export function trustAuthority(cert: string): void {
  const create = tls.createSecureContext;
  vi.spyOn(tls, "createSecureContext").mockImplementation((options) =>
    create({ ...options, ca: [...tls.rootCertificates, cert] }),
  );
}

/** What a name server says of names below `.test`: an address, or how looking it up fails. All others are looked up. */
export function nameServer(answers: (host: string) => string | { code: string }): void {
  const lookup = dns.lookup;
  const answering = (host: string, ...rest: unknown[]): void => {
    if (!host.endsWith(".test")) {
      Reflect.apply(lookup, dns, [host, ...rest]);
      return;
    }
    const answer = answers(host);
    const done = rest.at(-1);
    if (typeof done !== "function") throw new Error("Nobody waits for the name.");
    process.nextTick(() =>
      typeof answer === "string"
        ? done(null, [{ address: answer, family: 4 }])
        : done(
            Object.assign(new Error(`getaddrinfo ${answer.code} ${host}`), {
              code: answer.code,
              syscall: "getaddrinfo",
            }),
            [],
          ),
    );
  };
  vi.spyOn(dns, "lookup").mockImplementation(Object.assign(answering, { __promisify__: lookup.__promisify__ }));
}
