import { secretFields, type Entry } from '../schema/entry-fields'

/** A text of the platform's, which may repeat what it was given, without our secrets. */
export function withoutSecrets(text: string, entry: Entry | null): string {
  const secrets = secretFields.map((name) => entry?.[name] ?? '').filter((secret) => secret !== '')
  return secrets.reduce((clean, secret) => clean.split(secret).join('***'), text)
}
