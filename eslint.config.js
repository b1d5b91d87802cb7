'use strict'
const js = require('@eslint/js')
const tseslint = require('typescript-eslint')

module.exports = tseslint.config(
  {
    ignores: [
      'miniprogram_dist/',
      'modules/',
      'dev/',
      'artifacts/',
      'site/{live,pages,dist,.vitepress}/',
      'coverage/',
      'docs/',
      'examples/{taro,uni-app,mpx}/',
      // They import what a build has written; test/frameworks/types.test.ts compiles them from outside.
      '{jsx,vue}.d.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        exports: 'writable',
        process: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        Buffer: 'readonly',
        console: 'readonly',
      },
    },
  },
  {
    // A server to copy.
    files: ['examples/usersig-server/*.js'],
    languageOptions: { globals: { URL: 'readonly', console: 'readonly' } },
  },
  {
    files: ['bin/*.js', 'test/packed/*.mjs'],
    languageOptions: { globals: { console: 'readonly' } },
  },
  {
    // Scripts of a mini program.
    files: ['test/{old-pages,packed}/**/*.js', 'examples/{native,quickstart}/**/*.js'],
    languageOptions: { sourceType: 'module', globals: { App: 'readonly', Page: 'readonly', wx: 'readonly' } },
  },
  {
    // Mini programs that assign to a constant and leave scripts unused, as found in the wild.
    files: ['test/browser/{foreign,own-tabs}/**/*.js'],
    languageOptions: {
      sourceType: 'module',
      globals: Object.fromEntries(
        ['App', 'Page', 'Component', 'getApp', 'wx', '__wxConfig', 'require', 'exports', 'module'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
    rules: {
      'no-const-assign': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'no-unused-vars': 'off',
    },
  },
  {
    // A run time replaces Page and Component.
    files: ['test/browser/{run-times,tag-app}/**/*.js'],
    languageOptions: {
      sourceType: 'module',
      globals: { App: 'readonly', Page: 'writable', Component: 'writable', global: 'writable' },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './test/tsconfig.json',
          './bench/tsconfig.json',
          './playground/tsconfig.json',
          './playground/app/tsconfig.json',
        ],
        tsconfigRootDir: __dirname,
      },
    },
    rules: {
      'max-len': [
        'error',
        {
          code: 110,
          comments: 120,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
      eqeqeq: 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // What phones download says how it is going through one logger, never through the console directly.
    files: ['src/**/*.ts', 'components/**/*.ts'],
    rules: {
      'no-console': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
)
