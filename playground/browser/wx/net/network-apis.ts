import { faults, onAct, onFault } from '../../chaos/faults'
import type { AppEvents } from '../app-events'
import { wxCall } from '../wx-call'
import { request } from './request'
import { socketApis } from './sockets'
import { downloadFile, uploadFile } from './transfers'

const networkType = (): 'wifi' | 'none' => (faults.value.network === 'down' ? 'none' : 'wifi')

/** Everything of `wx` that uses the network; the phone's faults concern all of it. */
export function networkApis(events: AppEvents): Readonly<Record<string, unknown>> {
  const tell = (): void =>
    events.emit('NetworkStatusChange', { isConnected: networkType() !== 'none', networkType: networkType() })
  onFault('network', tell)
  onAct((act) => act === 'networkChange' && tell())
  return {
    request,
    downloadFile,
    uploadFile,
    ...socketApis(),
    getNetworkType: wxCall('getNetworkType', () => ({
      networkType: networkType(),
      hasSystemProxy: false,
      signalStrength: 0,
      weakNet: false,
    })),
    getLocalIPAddress: wxCall('getLocalIPAddress', () => ({ localip: '127.0.0.1', netmask: '255.0.0.0' })),
  }
}
