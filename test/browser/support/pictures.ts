export * from '../../../playground/test/pictures'
