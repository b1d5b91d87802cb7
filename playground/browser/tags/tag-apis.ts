import { Component } from 'glass-easel'
import type { Element as EngineElement, GeneralComponent } from 'glass-easel'
import { elementsBelow, findTags } from '../engine/find-tag'
import { Animation } from '../engine/animation'
import type { AnimationOptions } from '../engine/animation'
import { tagOf } from '../engine/tag-definition'
import { wxCall } from '../wx/wx-call'
import { Audio } from './audio'
import { Camera } from './camera'
import { Canvas } from './canvas'
import { CanvasContext } from './canvas-context'
import { readPixels, saveCanvas, sheetOf, writePixels } from './canvas-files'
import type { CanvasPart } from './canvas-files'
import { createOffscreenCanvas } from './canvas-node'
import { audioContext, cameraContext, mapContext, videoContext } from './tag-contexts'
import { Video } from './video'

/** A page's or component's `this`. */
interface Owner {
  readonly _$?: GeneralComponent
}

interface ViewCaller {
  createIntersectionObserver(options?: object): unknown
  createMediaQueryObserver(): unknown
}

type FindPage = () => GeneralComponent | undefined

/** The functions of `wx` that drive a tag by its id. Tags are found when they are used. */
export function tagApis(currentPage: FindPage): Readonly<Record<string, unknown>> {
  const scopeOf = (owner: unknown): GeneralComponent | undefined => ownerOf(owner) ?? currentPage()
  const callerOf = (owner: unknown) => scopeOf(owner)?.getMethodCaller() as unknown as ViewCaller | undefined
  const canvasOf = (owner: unknown, part: CanvasPart) =>
    sheetOf(part, findCanvas(scopeOf(owner), part.canvasId ?? ''))
  return {
    createVideoContext: (id: string, owner?: unknown) => {
      const scope = scopeOf(owner)
      return videoContext(() => find(scope, id, Video))
    },
    createAudioContext: (id: string, owner?: unknown) => {
      const scope = scopeOf(owner)
      return audioContext(() => find(scope, id, Audio))
    },
    createCameraContext: () => {
      const scope = currentPage()
      return cameraContext(() => find(scope, undefined, Camera))
    },
    createMapContext: () => mapContext(),
    createCanvasContext: (id: string, owner?: unknown) => {
      const scope = scopeOf(owner)
      return new CanvasContext(() => findCanvas(scope, id)?.surface())
    },
    createOffscreenCanvas,
    createIntersectionObserver: (owner?: unknown, options?: object) =>
      callerOf(owner)?.createIntersectionObserver(options),
    createMediaQueryObserver: (owner?: unknown) => callerOf(owner)?.createMediaQueryObserver(),
    createAnimation: (options?: AnimationOptions) => new Animation(options),
    ...canvasCalls(canvasOf),
  }
}

type SheetOf = (owner: unknown, part: CanvasPart) => ReturnType<typeof sheetOf>

/** Canvas functions take the component as their second argument. */
function canvasCalls(canvasOf: SheetOf): Readonly<Record<string, unknown>> {
  const call =
    (
      name: string,
      body: (sheet: ReturnType<typeof sheetOf>, part: CanvasPart) => object | void | Promise<object>,
    ) =>
    (part: CanvasPart, owner?: unknown) =>
      wxCall(name, (options: CanvasPart) => body(canvasOf(owner, options), options))(part)
  return {
    canvasToTempFilePath: call('canvasToTempFilePath', saveCanvas),
    canvasGetImageData: call('canvasGetImageData', readPixels),
    canvasPutImageData: call('canvasPutImageData', writePixels),
  }
}

/** The result of SelectorQuery.context() for these tags. */
export function tagContextOf(element: EngineElement): unknown {
  const tag = tagOf(element)
  if (tag instanceof Video) return videoContext(() => tag)
  if (tag instanceof Audio) return audioContext(() => tag)
  if (tag instanceof Camera) return cameraContext(() => tag)
  if (tag instanceof Canvas) return new CanvasContext(() => tag.surface())
  return undefined
}

function ownerOf(owner: unknown): GeneralComponent | undefined {
  const component = typeof owner === 'object' && owner !== null ? (owner as Owner)._$ : undefined
  return component && Component.isComponent(component) ? component : undefined
}

function find<T>(
  scope: GeneralComponent | undefined,
  id: string | undefined,
  type: new (...args: never[]) => T,
): T | undefined {
  if (!scope) return undefined
  for (const element of elementsBelow(scope)) {
    const tag = tagOf(element)
    if (tag instanceof type && (id === undefined || element.id === id)) return tag
  }
  return undefined
}

function findCanvas(scope: GeneralComponent | undefined, id: string): Canvas | undefined {
  const tags = scope ? findTags(scope, 'canvas').map((element) => tagOf(element)) : []
  const canvases = tags.filter((tag) => tag instanceof Canvas)
  return canvases.find(({ canvasId }) => canvasId === id) ?? find(scope, id, Canvas)
}
