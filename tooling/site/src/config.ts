import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin, UserConfig } from 'vite'

const outDir = 'dist/site'

/** Lays a compressed copy beside every script and style: the server sends it as it is, and computes nothing per visitor. */
const compressed = (root: string): Plugin => ({
  name: 'compressed',
  apply: 'build',
  closeBundle: async () => {
    const folder = join(root, outDir, 'assets')
    for (const name of await readdir(folder)) {
      if (!/\.(js|css|svg)$/.test(name)) continue
      const bytes = await readFile(join(folder, name))
      await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes))
      await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }))
    }
  },
})

/** How a browser app is built. @param site its folder, and the address that it is served below */
export const siteConfig = ({ root, base }: { root: string; base: string }): UserConfig => ({
  root,
  base,
  plugins: [react(), tailwind(), compressed(root)],
  build: { outDir, emptyOutDir: true, target: 'es2022' },
})
