import { buildPackage } from './build-package'

/** `npm run build` in this folder, and before it is packed. */
void buildPackage().then(({ kilobytes }) => process.stdout.write(`dist: ${kilobytes} KB\n`))
