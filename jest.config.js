'use strict'

const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
  ],
}
// What the examples install and build is none of ours.
const modulePathIgnorePatterns = ['<rootDir>/examples/[^/]+/(node_modules|dist)/']
const component = {
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/components/**/*.test.ts'],
  setupFilesAfterEnv: ['quiet-console.ts', 'no-secrets.ts']
    .map((file) => `<rootDir>/test/fakes/${file}`)
    .concat('<rootDir>/test/components/setup.ts'),
}
const moduleFileExtensions = ['ts', 'js', 'json', 'node']

module.exports = {
  maxWorkers: '100%',
  projects: [
    {
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(components|browser|built-site|frameworks|packed)/'],
      setupFilesAfterEnv: ['<rootDir>/test/fakes/quiet-console.ts', '<rootDir>/test/fakes/no-secrets.ts'],
      transform,
      moduleFileExtensions,
      modulePathIgnorePatterns,
    },
    { displayName: 'component', ...component, transform, moduleFileExtensions, modulePathIgnorePatterns },
    {
      displayName: 'glass-easel',
      ...component,
      // Counts of what is sent to the view are the same on both engines.
      testPathIgnorePatterns: ['<rootDir>/test/components/costs'],
      globals: { ENGINE: 'glass-easel' },
      transform,
      moduleFileExtensions,
      modulePathIgnorePatterns,
    },
    {
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/browser/support/global-teardown.ts',
      transform,
      moduleFileExtensions,
      modulePathIgnorePatterns,
    },
    {
      displayName: 'packed',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/packed/**/*.test.ts'],
      transform,
      moduleFileExtensions,
      modulePathIgnorePatterns,
    },
    {
      displayName: 'examples',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/frameworks/**/*.test.ts'],
      transform,
      moduleFileExtensions,
      modulePathIgnorePatterns,
    },
    {
      displayName: 'site',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/built-site/**/*.test.ts'],
      transform,
      moduleFileExtensions,
    },
  ],
}
