import { Slot, View } from '@tarojs/components'
import Taro, { useLoad } from '@tarojs/taro'
import { useState } from 'react'
import type { TrtcRoomInstance } from 'trtc-room'
import { fetchIdentity } from '../../identity'
import './call.css'

const users = { alice: { name: 'Alice' }, bob: { name: 'Bob' } }

/** A `ref` would be Taro's element; the methods are those of the component itself. */
const room = () => Taro.getCurrentInstance().page?.selectComponent?.('#room') as unknown as TrtcRoomInstance

export default function Call() {
  const [entry, setEntry] = useState({ sdkAppID: 0, userID: '', userSig: '', roomID: 0 })
  const [news, setNews] = useState('')
  useLoad(({ user = 'alice', room: roomID = '7', server }) => {
    void fetchIdentity(user, server).then((identity) => setEntry({ ...identity, roomID: Number(roomID) }))
  })
  return (
    <View className="call">
      <trtc-room
        id="room"
        sdkAppId={entry.sdkAppID}
        userId={entry.userID}
        userSig={entry.userSig}
        roomId={entry.roomID}
        users={users}
        layout="grid"
        controls=""
        enableCamera
        enableMic
        autoEnter
        onRemoteuserjoin={({ detail }) => setNews(`${detail.userID} is here`)}
        onRemoteuserleave={({ detail }) => setNews(`${detail.userID} has left`)}
      >
        <Slot name="overlay">
          <View id="news" className="news">
            {news}
          </View>
        </Slot>
        <Slot name="controls">
          <View className="bar">
            <View id="hang-up" className="key" onClick={() => void room().exitRoom()}>
              Hang up
            </View>
            <View id="again" className="key" onClick={() => void room().enterRoom()}>
              Call again
            </View>
          </View>
        </Slot>
      </trtc-room>
    </View>
  )
}
