import { Banner } from './Banner.tsx'
import { linkClass } from './styles.ts'
import { useWords } from './words.ts'

export interface PageFailureProps {
  /** One sentence about what went wrong; left out, the address leads nowhere. */
  reason?: string
  /** Address of the app's start page. */
  home: string
  /** The app's frame stands around it and has a main part already. */
  isInFrame?: boolean
}

/** A page that cannot be shown, or an address that leads nowhere. */
export function PageFailure({ reason, home, isInFrame = false }: PageFailureProps) {
  const { say } = useWords()
  const Part = isInFrame ? 'div' : 'main'
  return (
    <Part className="mx-auto w-full max-w-2xl p-6">
      <h1 className="mb-4 font-serif text-2xl text-ink">{say('This page cannot be shown')}</h1>
      <Banner tone={reason === undefined ? 'info' : 'negative'}>
        <p>{reason ?? say('There is nothing at this address.')}</p>
        <p>
          <a className={linkClass} href={home}>
            {say('Go to the start page')}
          </a>
        </p>
      </Banner>
    </Part>
  )
}
