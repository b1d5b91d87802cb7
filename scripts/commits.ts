import { spawnSync } from 'node:child_process'

// Subjects of commits, as CONTRIBUTING.md describes them: `type(scope): what a user would notice`, at most 72
// characters.

/** Older commits are not checked. */
const SINCE = '2026-11-25 18:30 +0000'
const LONGEST = 72
const FORM = /^(build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(\([\w,-]+\))?: \S/

const { status, stdout } = spawnSync('git', ['log', '--no-merges', `--since=${SINCE}`, '--format=%h %s'], {
  encoding: 'utf8',
})
// A folder without git history, such as an unpacked archive, has no commits to check.
const lines = status === 0 ? stdout.split('\n').filter(Boolean) : []
for (const line of lines) {
  const subject = line.slice(line.indexOf(' ') + 1)
  const isLong = subject.length > LONGEST
  if (!isLong && FORM.test(subject)) continue
  console.error(
    `${line}\n  ${isLong ? `is longer than ${LONGEST} characters` : 'is not "type(scope): subject"'}`,
  )
  process.exitCode = 1
}
