import type { Branding } from '@app/domain/institutions'
import { BrandMark } from '@app/ui/BrandMark'

/** The institution's logo and name; our mark where it has no logo. */
export function Brand({ branding, name }: { branding: Branding | undefined; name: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5 font-serif text-lg font-normal text-ink">
      {branding?.hasLogo ? (
        <img
          src={`/api/institutions/${branding.slug}/logo.svg`}
          alt=""
          className="h-8 max-w-32 shrink-0 object-contain"
        />
      ) : (
        <BrandMark className="size-7" />
      )}
      <span className="truncate">{branding?.name ?? name}</span>
    </span>
  )
}
