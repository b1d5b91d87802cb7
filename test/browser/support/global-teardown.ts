const shared = globalThis as { stopSharing?: () => Promise<void> }

export default async function globalTeardown(): Promise<void> {
  await shared.stopSharing?.()
}
