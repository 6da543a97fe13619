import { Button } from '@app/ui/Button'
import { CopyIcon, LinkIcon } from '@app/ui/place-icons'
import { showToast } from '@app/ui/toasts'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import { copyText } from '../../copy-text.ts'
import { useWords } from '../../words.ts'

/** Makes the link of a kit if it has none yet, and puts it on the clipboard. */
export function KitLinkButton({
  kit,
  size = 'small',
}: {
  size?: 'small' | 'medium'
  kit: { kitId: string; name: string; linkUrl: string | null }
}) {
  const { say, sorry } = useWords()
  const { kitId, name, linkUrl } = kit
  const copy = async (url: string) => {
    const isCopied = await copyText(url)
    showToast(
      isCopied
        ? {
            text: say('The link is copied. Members of your institution can open it.'),
            tone: 'positive',
          }
        : { text: say('Copy it by hand: {url}', { url }) },
    )
  }
  const sharing = useMutation(
    api.kits.share.mutationOptions({
      onSuccess: async (made) => {
        await copy(made.linkUrl)
        await queryClient.invalidateQueries(api.kits.pathFilter())
      },
      onError: (error) => {
        showToast({ text: sorry(error), tone: 'negative' })
      },
    }),
  )
  return (
    <Button
      size={size}
      icon={linkUrl ? <CopyIcon className="size-4" /> : <LinkIcon className="size-4" />}
      isPending={sharing.isPending}
      onPress={() => {
        if (linkUrl) void copy(linkUrl)
        else sharing.mutate({ kitId })
      }}
    >
      {linkUrl ? say('Copy link') : say('Make a link')}{' '}
      <VisuallyHidden>{say('of {kit}', { kit: name })}</VisuallyHidden>
    </Button>
  )
}
