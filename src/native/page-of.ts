interface Placed {
  getPageId?(): unknown
  selectOwnerComponent?(): Placed | null
}

/** An identifier of the component's page. */
export function pageOf(component: Placed): unknown {
  const id = component.getPageId?.()
  if (id !== undefined) return id
  let page = component
  for (let owner = page.selectOwnerComponent?.(); owner; owner = owner.selectOwnerComponent?.()) page = owner
  return page
}
