export type Language = 'en' | 'zh'
export type Words = Readonly<Record<Language, string>>

type Environment = Readonly<Record<string, string | undefined>>

/** The language of a terminal: by its locale variables in their order, else by the system. */
export function languageOf(environment: Environment, system: string): Language {
  const names = ['LC_ALL', 'LC_MESSAGES', 'LANG']
  const locale = names.map((name) => environment[name]).find((value) => value) ?? system
  return isChinese(locale) ? 'zh' : 'en'
}

export const isChinese = (locale: string): boolean => locale.toLowerCase().startsWith('zh')

export const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale
