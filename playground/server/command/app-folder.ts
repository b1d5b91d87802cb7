import fs from 'node:fs'
import path from 'node:path'

/** The folder with app.json, or a subfolder that has one, to name in the refusal. */
export type AppFolder = { readonly root: string } | { readonly found: string | undefined }

/** WeChat DevTools open the folder with project.config.json, which names the one with app.json. */
export function findApp(folder: string): AppFolder {
  const inside = path.resolve(folder, miniprogramRoot(folder))
  if (hasApp(inside)) return { root: inside }
  if (hasApp(folder)) return { root: folder }
  return { found: subfolders(folder).find(hasApp) }
}

const hasApp = (folder: string): boolean => fs.existsSync(path.join(folder, 'app.json'))

function miniprogramRoot(folder: string): string {
  try {
    const text = fs.readFileSync(path.join(folder, 'project.config.json'), 'utf8')
    const { miniprogramRoot: root } = JSON.parse(text) as { readonly miniprogramRoot?: unknown }
    return typeof root === 'string' ? root : ''
  } catch {
    return '' // No such file, or not JSON.
  }
}

function subfolders(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  const entries = fs.readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name))
}
