import { HostQuestions } from './host-questions'
import { openWall } from './wall'
import { readWallQuery } from './wall-query'
import '../dock/dock.css'
import './wall.css'

const query = readWallQuery(
  location.search,
  navigator.language,
  () => String(100000 + Math.floor(Math.random() * 900000)),
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
)

// The room stays in the URL, so that loading or opening it again enters the same room.
const address = new URL(location.href)
address.searchParams.set('room', query.passed['room'] ?? '')
history.replaceState(null, '', address)

openWall(query)
new HostQuestions(query.language).listen()
