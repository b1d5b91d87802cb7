declare module 'virtual:wx-api-names' {
  /** Each an `ApiKind`. */
  export const wxApiKinds: Readonly<Record<string, string>>
}

declare module '*.css' {}
