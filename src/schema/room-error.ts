import { failure, parameterCode, type ErrorReason, type RoomFailure } from './errors'

/** The error that promises of the room reject with: the detail of the `error` event, with a stack. */
export class RoomError extends Error implements RoomFailure {
  override readonly name: string = 'RoomError'
  readonly reason: ErrorReason
  readonly code: number
  readonly fatal: boolean

  constructor({ reason, code, message, fatal }: RoomFailure) {
    super(message)
    this.reason = reason
    this.code = code
    this.fatal = fatal
  }
}

/** A missing or illegal parameter: names the field, what came and what is legal. Nothing was changed. */
export class ParameterError extends TypeError implements RoomFailure {
  override readonly name = 'ParameterError'
  readonly reason = 'invalidParameter'
  readonly code: number
  readonly fatal = false

  constructor(
    readonly method: string,
    readonly field: string,
    /** The kind of the received value, never its text, which may be a misplaced secret. */
    readonly received: string,
    readonly rule: string,
  ) {
    super(`${method}: ${field} is ${received}; it must be ${rule}`)
    this.code = parameterCode(field)
  }

  /** As the detail of an `error` event. */
  get failure(): RoomFailure {
    const { reason, code, message, fatal, field } = this
    return { reason, code, message, fatal, field }
  }
}

export const roomError = (reason: ErrorReason, code?: number, message?: string): RoomError =>
  new RoomError(failure(reason, code, message))

/** Any thrown value as an error with a reason. */
export const asRoomError = (error: unknown): RoomError | ParameterError =>
  error instanceof RoomError || error instanceof ParameterError
    ? error
    : roomError('unknown', 0, String((Object(error) as Partial<Error>).message ?? error))
