import { expect, test } from 'vitest'
import { renewed } from './api-document.ts'
import { deploymentRule } from './deployment.ts'
import { shapeOf } from './json-shape.ts'
import { treeOf } from './tree.ts'

test('a shape names what an input holds, what may be left out, and its alternatives', () => {
  const properties = { sessionId: { type: 'string' }, steps: { type: 'array' } }
  expect(shapeOf({ type: 'object', properties, required: ['sessionId'] })).toBe(
    '{ sessionId, steps[]? }',
  )
  expect(shapeOf({ anyOf: [{ properties: {} }, { type: 'string' }] })).toBe('{} or string')
})

test('a generated part is made anew between its markers, and nothing else changes', () => {
  const text = 'a\n<!-- generated: live -->\nold\n<!-- end of live -->\nz'
  expect(renewed(text, { live: 'new' })).toBe(text.replace('old', 'new'))
  expect(() => renewed(text, { refusals: 'new' })).toThrow(/no part between/)
})

const installed = {
  '.env.example': '# What it does.\n# ROLE=all\n\n# A port.\n# PORT=4000\n',
  'package.json': JSON.stringify({
    devDependencies: { node: '24.0.0' },
    packageManager: 'pnpm@12.0.0',
  }),
  'apps/api/package.json': JSON.stringify({ dependencies: { '@app/db': 'workspace:*' } }),
  Dockerfile: [
    'ARG NODE_VERSION=24.0.0',
    'ARG PNPM_VERSION=12.0.0',
    'ENV NODE_ENV=production \\',
    '  PORT=4000',
    'COPY --from=program /justinterview/packages/db packages/db\n',
  ].join('\n'),
  'docker-compose.yml': [
    'x-environment: &environment',
    '  PORT: 1',
    'services:',
    '  api:',
    '    environment:',
    '      ROLE: http',
    '  postgres:',
    '    environment:',
    '      POSTGRES_DB: x',
  ].join('\n'),
  'deploy/api.service': 'Environment=NODE_ENV=production ROLE=http\n',
}
const told = (changes: Partial<typeof installed>): string[] =>
  deploymentRule(treeOf({ ...installed, ...changes })).findings.map(
    ({ path, says }) => `${path} ${says}`,
  )

test('what installs the product names only variables that the product reads', () => {
  expect(told({})).toEqual([])
  const compose = installed['docker-compose.yml'].replace('ROLE', 'ROLL').replace('PORT', 'PORTS')
  expect(told({ 'docker-compose.yml': compose })).toEqual([
    expect.stringContaining('PORTS is no variable'),
    expect.stringContaining('ROLL is no variable'),
  ])
  expect(told({ 'deploy/api.service': 'Environment=ROLES=http\n' })).toHaveLength(1)
  expect(
    told({ Dockerfile: installed.Dockerfile.replace('  PORT=4000', '  DOOR=4000') }),
  ).toHaveLength(1)
})

test('the image has the Node, the pnpm and every package that the API runs on', () => {
  expect(told({ Dockerfile: installed.Dockerfile.replace('24.0.0', '22.0.0') })).toHaveLength(1)
  expect(told({ Dockerfile: installed.Dockerfile.replace('12.0.0', '9.0.0') })).toHaveLength(1)
  const dependencies = { '@app/db': 'workspace:*', '@app/coach': 'workspace:*' }
  expect(told({ 'apps/api/package.json': JSON.stringify({ dependencies }) })).toEqual([
    'Dockerfile does not copy packages/coach, which the API imports',
  ])
})
