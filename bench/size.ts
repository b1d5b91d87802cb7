import { table } from './report'
import { BUDGET, shippedFiles, type ShippedFile } from './shipped'

/** The top-level folder of a file, or the file itself. */
const folderOf = ({ name }: ShippedFile): string => name.split('/').slice(0, -1).join('/') || name

function main(): void {
  const files = shippedFiles()
  const folders = [...new Set(files.map(folderOf))].sort()
  const rows = folders.map((folder) =>
    row(
      folder,
      files.filter((file) => folderOf(file) === folder),
    ),
  )
  const head = ['folder', 'all, as it ships', 'scripts, minified']
  const limits = ['at most', String(BUDGET.shipped), String(BUDGET.minified)]
  console.log(table([head, ...rows, row('all', files), limits]))
  for (const { name, minified } of [...files].sort((a, b) => b.minified - a.minified).slice(0, 12))
    console.log(`${String(minified).padStart(6)}  ${name}`)
}

const row = (name: string, files: readonly ShippedFile[]): string[] => [
  name,
  String(sum(files.map(({ bytes }) => bytes))),
  String(sum(files.map(({ minified }) => minified))),
]

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

main()
