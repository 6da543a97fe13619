import { siteConfig } from '@app/site/config'

/** @public Read by Vite, which nobody imports it for. */
export default siteConfig({ root: import.meta.dirname, base: '/' })
