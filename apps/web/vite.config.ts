import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** @public Read by Vite, which nobody imports it for. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwind()],
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2022' },
})
