/**
 * `Component()` for instances with fields of their own. TypeScript infers either all type arguments or none, so the
 * first call names the fields and the second infers data, properties and methods.
 */
export function defineComponent<Fields extends object>() {
  return <
    D extends WechatMiniprogram.Component.DataOption,
    P extends WechatMiniprogram.Component.PropertyOption,
    M extends WechatMiniprogram.Component.MethodOption,
  >(
    options: WechatMiniprogram.Component.Options<D, P, M, [], Fields>,
  ): string => Component<D, P, M, [], Fields>(options)
}
