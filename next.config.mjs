const policy = (/** @type {string} */ directives) => ({
  key: "Content-Security-Policy",
  value: `${directives}; frame-ancestors 'none'`,
});

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`, which `npm test` runs: a start need not wait for it, nor fail on a test's type.
  typescript: { ignoreBuildErrors: true },
  // At the left it would cover the account menu.
  devIndicators: { position: "bottom-right" },
  // In development Next would write the arguments of every action into the log, passwords among them.
  logging: { serverFunctions: false },
  serverExternalPackages: [
    "pg",
    "pg-copy-streams",
    "@node-rs/argon2",
    "pino",
    "prom-client",
    "busboy",
    "@aws-sdk/credential-providers",
    "snowflake-sdk",
    "google-auth-library",
  ],
  // There are no pictures to scale: without it nobody can have this server fetch and scale something.
  images: { unoptimized: true },
  // For forbidden() and forbidden.tsx: a page that a role does not open answers 403.
  experimental: { authInterrupts: true },
  headers: async () => [
    // The pages' own policy is proxy.ts's: it needs a nonce. What is no page never runs or loads anything of its own.
    { source: "/api/:path*", headers: [policy("default-src 'none'; base-uri 'none'; form-action 'none'")] },
    ...(process.env.NODE_ENV === "production"
      ? [{ source: "/_next/:path*", headers: [policy("default-src 'self'; object-src 'none'; base-uri 'none'")] }]
      : []),
    {
      source: "/(.*)",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
  ],
};
