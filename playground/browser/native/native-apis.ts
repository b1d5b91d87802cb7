import { Component } from 'glass-easel'
import type { Element as EngineElement, GeneralComponent } from 'glass-easel'
import { findTags } from '../engine/find-tag'
import { tagOf } from '../engine/tag-definition'
import { LivePlayer } from './live-player'
import { LivePusher } from './live-pusher'
import { createPlayerContext } from './player-context'
import { createPusherContext } from './pusher-context'

/** A page's or component's `this`. */
interface Owner {
  readonly _$?: GeneralComponent
}

/** `currentPage` is called when a context is created: the context belongs to the top page at that time. */
export function nativeApis(
  currentPage: () => GeneralComponent | undefined,
): Readonly<Record<string, unknown>> {
  return {
    createLivePusherContext: (owner?: unknown) => {
      const scope = scopeOf(owner, currentPage())
      return createPusherContext(() => find(scope, 'live-pusher', LivePusher))
    },
    createLivePlayerContext: (id: string, owner?: unknown) => {
      const scope = scopeOf(owner, currentPage())
      return createPlayerContext(id, () => find(scope, 'live-player', LivePlayer, id))
    },
  }
}

/** The result of SelectorQuery.context(): the same contexts, bound to one element. */
export function contextOf(element: EngineElement): unknown {
  const tag = tagOf(element)
  if (tag instanceof LivePusher) return createPusherContext(() => tag)
  if (tag instanceof LivePlayer) return createPlayerContext(element.id, () => tag)
  return null
}

// Old demos pass an id for the pusher's context; there is one pusher per page, so it is ignored.
function scopeOf(owner: unknown, page: GeneralComponent | undefined): GeneralComponent | undefined {
  const component = typeof owner === 'object' && owner !== null ? (owner as Owner)._$ : undefined
  return component && Component.isComponent(component) ? component : page
}

function find<T>(
  scope: GeneralComponent | undefined,
  name: string,
  type: new (...args: never[]) => T,
  id?: string,
): T | undefined {
  const tags = scope ? findTags(scope, name, id).map((element) => tagOf(element)) : []
  return tags.find((tag): tag is T & object => tag instanceof type)
}
