import { i18n } from '@app/ui/words'
import { I18nProvider, useLingui } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useEffect } from 'react'
import { I18nProvider as ControlsProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api.ts'
import './app.css'
import { watchForSignOut } from './leave.ts'
import { router } from './routes.tsx'

/** The language of our words is the page's, and that of the few words which React Aria brings along. */
function App() {
  const { locale } = useLingui().i18n
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <ControlsProvider locale={locale}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ControlsProvider>
  )
}

watchForSignOut()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the app')
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <App />
    </I18nProvider>
  </StrictMode>,
)
