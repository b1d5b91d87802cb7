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
      setupFilesAfterEnv: ['<rootDir>/test/fakes/no-secrets.ts'],
      transform,
      moduleFileExtensions,
    },
    {
      displayName: 'component',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/components/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/fakes/no-secrets.ts', '<rootDir>/test/components/setup.ts'],
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
