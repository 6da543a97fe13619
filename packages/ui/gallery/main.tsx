import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AppShell } from '../src/AppShell.tsx'
import { BrandMark } from '../src/BrandMark.tsx'
import { PageHeader } from '../src/PageHeader.tsx'
import { Button } from '../src/Button.tsx'
import { navLinkClass } from '../src/styles.ts'
import { Avatar } from '../src/Avatar.tsx'
import { ToastRegion } from '../src/ToastRegion.tsx'
import { ActsSection } from './acts.tsx'
import { ChartsSection } from './charts.tsx'
import { FieldsSection } from './fields.tsx'
import { GroundsSection } from './grounds.tsx'
import { RowsSection } from './rows.tsx'
import { StatesSection } from './states.tsx'
import './gallery.css'

const theme = new URLSearchParams(location.search).get('theme')
if (theme) document.documentElement.dataset['theme'] = theme
const accent = new URLSearchParams(location.search).get('accent')
if (accent) document.documentElement.style.setProperty('--accent', `#${accent}`)
const layout = new URLSearchParams(location.search).get('layout') === 'side' ? 'side' : 'top'

function Gallery() {
  return (
    <AppShell
      layout={layout}
      brand={
        <>
          <BrandMark /> JustInterview
        </>
      }
      navigation={
        <>
          <a href="#practise" aria-current="page" className={navLinkClass}>
            Practise
          </a>
          <a href="#reports" className={navLinkClass}>
            Reports
          </a>
          <a href="#privacy" className={navLinkClass}>
            Privacy
          </a>
        </>
      }
      userMenu={<Avatar name="Amara Lindqvist" isAlone />}
      labels={{
        skipToContent: 'Skip to content',
        navigation: 'Main',
        openMenu: 'Open menu',
        closeMenu: 'Close menu',
      }}
      footer="Northfield University · JustInterview is open source"
    >
      <PageHeader
        eyebrow="Design system"
        title="Tell me about a time you changed your mind"
        description="Every component in one place, to be looked at in both themes and on a phone."
        actions={<Button variant="primary">Start practising</Button>}
      />
      <ActsSection />
      <FieldsSection />
      <GroundsSection />
      <RowsSection />
      <StatesSection />
      <ChartsSection />
    </AppShell>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
      <ToastRegion labels={{ region: 'Messages', dismiss: 'Dismiss' }} />
    </StrictMode>,
  )
