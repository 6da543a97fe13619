import type { ReactNode, SVGProps } from 'react'

/** Line icons on a 20 px grid. Decoration: the words beside them carry the meaning. */
export type IconProps = Pick<SVGProps<SVGSVGElement>, 'className'>

export function icon(paths: ReactNode) {
  return function Icon({ className = 'size-5' }: IconProps) {
    return (
      <svg
        viewBox="0 0 20 20"
        className={`shrink-0 ${className}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    )
  }
}

export const CheckIcon = icon(<path d="m4.5 10.5 3.6 3.6 7.4-8" />)
export const MinusIcon = icon(<path d="M5 10h10" />)
export const CloseIcon = icon(<path d="m5.5 5.5 9 9m0-9-9 9" />)
export const ChevronDownIcon = icon(<path d="m5.5 8 4.5 4.5L14.5 8" />)
export const ChevronLeftIcon = icon(<path d="M12 5.5 7.5 10l4.5 4.5" />)
export const ChevronRightIcon = icon(<path d="M8 5.5 12.5 10 8 14.5" />)
export const MenuIcon = icon(<path d="M3.5 6h13m-13 4h13m-13 4h13" />)
export const PlusIcon = icon(<path d="M10 4.5v11m-5.5-5.5h11" />)
export const SortUpIcon = icon(<path d="M10 15.5v-11m0 0L6 8.5m4-4 4 4" />)
export const SortDownIcon = icon(<path d="M10 4.5v11m0 0 4-4m-4 4-4-4" />)
export const SortNoneIcon = icon(<path d="m6.5 8 3.5-3.5L13.5 8m-7 4 3.5 3.5 3.5-3.5" />)
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 9.4v4M10 6.6v.1" />
  </>,
)
export const CautionIcon = icon(
  <>
    <path d="M10 3.3 17.4 16H2.6Z" />
    <path d="M10 8.4v3.4m0 2v.1" />
  </>,
)
export const NegativeIcon = icon(
  <>
    <path d="M7.1 3h5.8L17 7.1v5.8L12.9 17H7.1L3 12.9V7.1Z" />
    <path d="M10 6.6v4.2m0 2.5v.1" />
  </>,
)
export const PositiveIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="m6.9 10.3 2.2 2.2 4-4.6" />
  </>,
)
export const PlayIcon = icon(<path d="M6.5 4.5v11l9-5.5Z" />)
export const PauseIcon = icon(<path d="M7 4.5v11m6-11v11" />)
export const MicrophoneIcon = icon(
  <>
    <rect x="7.5" y="2.8" width="5" height="9" rx="2.5" />
    <path d="M4.8 9.5a5.2 5.2 0 0 0 10.4 0M10 14.8v2.4" />
  </>,
)
export const CameraIcon = icon(
  <>
    <rect x="2.8" y="5.5" width="9.6" height="9" rx="1.8" />
    <path d="m12.4 9 4.8-2.6v7.2L12.4 11" />
  </>,
)
export const ClockIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4.2l2.8 1.7" />
  </>,
)
export const TableIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="12" rx="1.6" />
    <path d="M3 8.2h14M3 12.2h14M8 8.2V16" />
  </>,
)
export const DownloadIcon = icon(<path d="M10 3.5v9m0 0 3.6-3.6M10 12.5 6.4 8.9M4 16.5h12" />)
export const LockIcon = icon(
  <>
    <rect x="4.5" y="9" width="11" height="8" rx="1.6" />
    <path d="M7 9V6.6a3 3 0 0 1 6 0V9" />
  </>,
)
