import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { api } from '../../api.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { refreshBranding, useLook } from './branding.ts'

/** The logo as it stands in the header of every page. It is kept as soon as it is chosen. */
export function LogoCard() {
  const { say, sorry } = useWords()
  const { acting } = useMe()
  const slug = acting?.institution.slug ?? ''
  const branding = useLook(slug)
  // The address stays the same: what is shown here is asked for anew after each change.
  const [changes, setChanges] = useState(0)
  const setting = useMutation(
    api.institutions.setLogo.mutationOptions({
      onSuccess: async ({ hasLogo }) => {
        await refreshBranding(slug)
        setChanges((before) => before + 1)
        showToast({
          tone: 'positive',
          text: hasLogo ? say('The logo is in place.') : say('The logo is taken away.'),
        })
      },
    }),
  )
  const choose = async (files: FileList | null): Promise<void> => {
    const file = files?.[0]
    if (file) setting.mutate({ svg: await file.text() })
  }
  return (
    <Card title={say('Logo')}>
      <div className="flex flex-col items-start gap-4">
        {branding?.hasLogo ? (
          <img
            src={`/api/institutions/${slug}/logo.svg?${changes}`}
            alt={say('The logo of {name}', { name: branding.name })}
            className="h-14 max-w-60 rounded-md border border-line bg-raised object-contain p-2"
          />
        ) : (
          <p className="text-sm text-muted">
            {say('There is none; the mark of JustInterview stands in its place.')}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <FileTrigger
            acceptedFileTypes={['image/svg+xml']}
            onSelect={(files) => void choose(files)}
          >
            <Button isPending={setting.isPending} pendingLabel={say('Saving …')}>
              {branding?.hasLogo ? say('Choose another file') : say('Choose a file')}
            </Button>
          </FileTrigger>
          {branding?.hasLogo ? (
            <Button
              variant="quiet"
              isPending={setting.isPending}
              onPress={() => setting.mutate({ svg: null })}
            >
              {say('Take the logo away')}
            </Button>
          ) : null}
        </div>
        <p className="text-sm text-muted">
          {say(
            'An SVG drawing of up to 64 kB. It shows beside the name, on light and dark ground.',
          )}
        </p>
        {setting.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(setting.error)}
          </Banner>
        ) : null}
      </div>
    </Card>
  )
}
