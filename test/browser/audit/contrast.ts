import { hasClass, isShown, texts, titleOf } from './parts'
import type { Finding } from './parts'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const [black, white]: [Colour, Colour] = [
  [0, 0, 0, 1],
  [255, 255, 255, 1],
]

const FOR_TEXT = 4.5
const FOR_LARGE_TEXT = 3
const FOR_SIGNS = 3

/** Text and icons with too little contrast to their background. Video may have any brightness. */
export function lacksContrast(): Finding[] {
  const words = texts()
    .filter((element) => !isDisabled(element) && !element.querySelector('image'))
    .map((element) => judge(element, getComputedStyle(element).color, limitOf(element), element))
  const signs = [...document.querySelectorAll<HTMLElement>('page [class*="icon"]')]
    .filter((element) => isSign(element) && isShown(element) && !isDisabled(element))
    .map((element) =>
      judge(element, getComputedStyle(element).backgroundColor, FOR_SIGNS, element.parentElement),
    )
  return [...words, ...signs].flat()
}

const isSign = (element: HTMLElement): boolean =>
  hasClass(element, 'overlay__icon') || hasClass(element, 'key__icon')

const isDisabled = (element: HTMLElement): boolean => element.closest('[aria-disabled=true]') !== null

function judge(element: HTMLElement, colour: string, wanted: number, from: HTMLElement | null): Finding[] {
  const ratio = Math.min(...groundsBehind(from).map((ground) => ratioOf(over(parse(colour), ground), ground)))
  return ratio >= wanted
    ? []
    : [{ rule: 'contrast', what: `${titleOf(element)}: ${ratio.toFixed(2)} of ${wanted}` }]
}

function limitOf(element: HTMLElement): number {
  const { fontSize, fontWeight } = getComputedStyle(element)
  const size = parseFloat(fontSize)
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? FOR_LARGE_TEXT : FOR_TEXT
}

/** The possible backgrounds of an element: one colour, or black to white over video. */
function groundsBehind(from: HTMLElement | null): Colour[] {
  const layers: Colour[] = []
  for (let element = from; element; element = element.parentElement) {
    if (isPicture(element)) return [black, white].map((ground) => stack(layers, ground))
    const layer = parse(getComputedStyle(element).backgroundColor)
    layers.push(layer)
    if (layer[3] === 1) return [stack(layers, layer)]
    if (isOverPicture(element)) return [black, white].map((ground) => stack(layers, ground))
  }
  return [stack(layers, white)]
}

const isPicture = ({ localName }: HTMLElement): boolean =>
  localName === 'live-player' || localName === 'live-pusher'

/** Whether the element floats over a native tag beside it in the document. */
const isOverPicture = (element: HTMLElement): boolean =>
  getComputedStyle(element).position === 'absolute' &&
  [...(element.parentElement?.children ?? [])].some((one) => isPicture(one as HTMLElement))

/** Blends layers, from the top down, over a background. */
const stack = (layers: readonly Colour[], ground: Colour): Colour =>
  layers.reduceRight((below, layer) => over(layer, below), ground)

function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (front: number, back: number): number => front * alpha + back * (1 - alpha)
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1]
}

function parse(colour: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, alpha]
}

function ratioOf(left: Colour, right: Colour): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
