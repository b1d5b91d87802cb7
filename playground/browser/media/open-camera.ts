import { phoneQuery } from '../phone-query'
import type { Camera, CameraRequest } from './camera'
import { openRealCamera } from './real-devices'
import { SyntheticCamera } from './synthetic-camera'

export function openCamera(request: CameraRequest, isSpeaking: () => boolean): Promise<Camera> {
  if (phoneQuery.camera === 'real') return openRealCamera(request)
  return Promise.resolve(new SyntheticCamera({ ...request, hue: phoneQuery.hue, isSpeaking }))
}
