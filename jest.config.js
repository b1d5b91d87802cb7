'use strict'

const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
  ],
}
const moduleFileExtensions = ['ts', 'js', 'json', 'node']

module.exports = {
  projects: [
    {
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(components|browser)/'],
      setupFilesAfterEnv: ['<rootDir>/test/fakes/quiet-console.ts', '<rootDir>/test/fakes/no-secrets.ts'],
      transform,
      moduleFileExtensions,
    },
    {
      displayName: 'component',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/components/**/*.test.ts'],
      setupFilesAfterEnv: ['quiet-console.ts', 'no-secrets.ts']
        .map((file) => `<rootDir>/test/fakes/${file}`)
        .concat('<rootDir>/test/components/setup.ts'),
      transform,
      moduleFileExtensions,
    },
    {
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      transform,
      moduleFileExtensions,
    },
  ],
}
