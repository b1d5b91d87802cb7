// What the run times of uni-app, Taro and mpx do before the first page is created.

global.createPage = (options) => Page(options)

const [definePage, defineComponent] = [Page, Component]

/** Handlers in templates are not in the definition: they are added to the instance when it is created. */
const bindHandlers = (instance, handlers) => {
  for (const [name, handler] of Object.entries(handlers))
    instance[name] = (event) => handler.call(instance, withDetail(event))
}

/** Events without an own `detail` get an empty one. */
const withDetail = (event) => {
  if (!Object.hasOwn(event, 'detail')) event.detail = {}
  return event
}

Page = ({ handlers, onLoad, ...options }) =>
  definePage({
    ...options,
    onLoad(query) {
      bindHandlers(this, handlers)
      return onLoad.call(this, query)
    },
  })

// Also applies to components that are not made by a framework.
Component = ({ handlers = {}, lifetimes, ...options }) =>
  defineComponent({
    ...options,
    lifetimes: {
      ...lifetimes,
      attached() {
        bindHandlers(this, handlers)
        lifetimes?.attached?.call(this)
      },
    },
  })
