// What the run times of uni-app, Taro and mpx do before the first page.

global.createPage = (options) => Page(options)

const [definePage, defineComponent] = [Page, Component]

/** Templates name handlers that no definition has: the instance gets them when it is made. */
const bindHandlers = (instance, handlers) => {
  for (const [name, handler] of Object.entries(handlers))
    instance[name] = (event) => handler.call(instance, withDetail(event))
}

/** An event that owns no detail gets an empty one. */
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

// Also meets the components that no framework has made.
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
