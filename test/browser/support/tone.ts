export * from '../../../playground/test/tone'
