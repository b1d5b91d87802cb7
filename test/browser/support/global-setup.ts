import { share } from '../../../playground/test/share'

const shared = globalThis as { stopSharing?: () => Promise<void> }

/** One browser, and one playground per app, for all files. */
export default async function globalSetup(): Promise<void> {
  shared.stopSharing = await share()
}
