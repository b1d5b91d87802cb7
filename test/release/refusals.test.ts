import { newsOf, refusals, type Standing } from '../../scripts/release/refusals'

const ready: Standing = {
  version: '1.2.0',
  owner: {
    repository: 'https://github.com/someone/trtc-room',
    homepage: 'https://someone.example',
    security: 'security@someone.example',
  },
  changes: '',
  changelog: '# Changelog\n\n## Unreleased\n\n## 1.2.0\n\n- Rooms.\n\n## 1.2.0-beta\n\n- Doors.\n',
  published: ['1.1.0'],
}

test('what is ready is not refused', () => {
  expect(refusals(ready)).toEqual([])
})

test.each<[string, Partial<Standing>, string]>([
  [
    'addresses are empty',
    { owner: { ...ready.owner, homepage: '', security: '' } },
    'owner.json: fill in homepage, security',
  ],
  ['the tree is dirty', { changes: ' M README.md' }, 'the tree has changes that are not committed'],
  [
    'the changelog does not know the version',
    { changelog: '## Unreleased\n\n- Rooms.\n' },
    'CHANGELOG.md says nothing under "## 1.2.0"',
  ],
  [
    'the changelog has nothing for the version',
    { changelog: '## Unreleased\n\n## 1.2.0\n\n## 1.1.0\n\n- Doors.\n' },
    'CHANGELOG.md says nothing under "## 1.2.0"',
  ],
  ['it is there already', { published: ['1.1.0', '1.2.0'] }, '1.2.0 has been published already'],
])('a release is refused when %s', (_, change, reason) => {
  expect(refusals({ ...ready, ...change })).toEqual([reason])
})

test('all reasons are told at once', () => {
  expect(refusals({ ...ready, changes: '?? x', changelog: '', published: ['1.2.0'] })).toHaveLength(3)
})

test('the notes of a release are what the changelog says under its version', () => {
  expect(newsOf('1.2.0', ready.changelog)).toBe('- Rooms.')
})
