# syntax=docker/dockerfile:1
# One image for every part of the product: the API, the worker and the two sites. ROLE says which part a container plays.
# It runs the TypeScript sources as they are tested, without a bundle: docs/decisions/0016. Both versions below are those
# of package.json, and `npm test` compares them.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-trixie-slim AS sources
ARG PNPM_VERSION=12.21.0
RUN npm install --global --no-fund --no-update-notifier pnpm@${PNPM_VERSION}
WORKDIR /justinterview
COPY . .

# The two browser apps, built.
FROM sources AS sites
RUN --mount=type=cache,target=/pnpm \
  pnpm install --frozen-lockfile --store-dir=/pnpm --filter '@app/web...' --filter '@app/admin...'
RUN pnpm --filter @app/web --filter @app/admin run build

# What the API needs to run, and nothing that it is developed with. @trpc/server names TypeScript as a peer for its types
# alone, 31 MB that no running program opens.
FROM sources AS program
RUN --mount=type=cache,target=/pnpm \
  pnpm install --frozen-lockfile --prod --store-dir=/pnpm --filter '@app/api...' \
  && rm -rf node_modules/.pnpm/typescript@* node_modules/.pnpm/@typescript+*

FROM node:${NODE_VERSION}-trixie-slim
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  DATA_DIR=/data \
  SITE_WEB_DIR=/justinterview/sites/web \
  SITE_ADMIN_DIR=/justinterview/sites/admin
WORKDIR /justinterview
# The program's folders stay root's: the user that runs it can change nothing but /data.
RUN mkdir /data && chown node:node /data && chmod 700 /data
COPY --from=program /justinterview/package.json ./
COPY --from=program /justinterview/node_modules node_modules
COPY --from=program /justinterview/packages/billing packages/billing
COPY --from=program /justinterview/packages/coach packages/coach
COPY --from=program /justinterview/packages/db packages/db
COPY --from=program /justinterview/packages/domain packages/domain
COPY --from=program /justinterview/apps/api apps/api
COPY --from=sites /justinterview/apps/web/dist/site sites/web
COPY --from=sites /justinterview/apps/admin/dist/site sites/admin
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/main.ts"]
