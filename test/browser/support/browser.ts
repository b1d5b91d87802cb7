export * from '../../../playground/test/browser'
