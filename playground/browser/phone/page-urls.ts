import { Observable } from '../observable'

/** The URLs of the pages on the stack, the visible one last. */
export const pageUrls = new Observable<readonly string[]>([])
