import { Wall } from './wall'
import { readWallQuery } from './wall-query'
import './wall.css'

const query = readWallQuery(location.search, navigator.language, () =>
  String(100000 + Math.floor(Math.random() * 900000)),
)

// The room stays in the address: whoever loads or opens it again meets the same people.
const address = new URL(location.href)
address.searchParams.set('room', query.passed['room'] ?? '')
history.replaceState(null, '', address)

new Wall(query).open()
