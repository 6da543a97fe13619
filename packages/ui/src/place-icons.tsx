import { icon } from './icons.tsx'

/** Icons of places and acts in a larger app: beside their names in a navigation or a menu, never alone. */
export const SessionsIcon = icon(
  <>
    <rect x="3" y="3.5" width="14" height="13" rx="2" />
    <path d="M6.5 8h7m-7 4h4" />
  </>,
)
export const ReviewIcon = icon(
  <>
    <path d="M2.8 10S5.4 5 10 5s7.2 5 7.2 5-2.6 5-7.2 5-7.2-5-7.2-5Z" />
    <circle cx="10" cy="10" r="2.2" />
  </>,
)
export const GroupIcon = icon(
  <>
    <circle cx="7.5" cy="7" r="2.7" />
    <path d="M2.8 16c.3-2.7 2.2-4.3 4.7-4.3s4.4 1.6 4.7 4.3M12.6 4.6a2.6 2.6 0 0 1 0 4.9m1.5 2.6c1.8.5 2.9 1.9 3.1 3.9" />
  </>,
)
export const PersonIcon = icon(
  <>
    <circle cx="10" cy="6.8" r="3.2" />
    <path d="M3.8 16.8c.5-3.3 2.9-5.2 6.2-5.2s5.7 1.9 6.2 5.2" />
  </>,
)
export const KitIcon = icon(
  <path d="M10 3.2 17 6.7l-7 3.5-7-3.5Zm-7 6.9 7 3.5 7-3.5M3 13.4l7 3.5 7-3.5" />,
)
export const TaskIcon = icon(
  <>
    <rect x="4" y="4" width="12" height="13" rx="1.8" />
    <path d="M7.5 4.2V2.8h5v1.4M7 11l2 2 4-4.2" />
  </>,
)
export const LetterIcon = icon(
  <>
    <rect x="2.8" y="4.5" width="14.4" height="11" rx="1.8" />
    <path d="m3.3 6 6.7 5 6.7-5" />
  </>,
)
export const SettingsIcon = icon(<path d="M3.5 6h7m4 0h2M3.5 14h2m4 0h7M12.5 3.8v4.4m-5 3.6v4.4" />)
export const UsageIcon = icon(<path d="M3.5 16.5h13M5.5 13.5v-3m4.5 3v-7m4.5 7V4.2" />)
export const TrailIcon = icon(
  <path d="M4 5.2h.1M7.5 5.2h8.8M4 10h.1m3.4 0h8.8M4 14.8h.1m3.4 0h8.8" />,
)
export const KeyIcon = icon(
  <>
    <circle cx="6.8" cy="13.2" r="3.4" />
    <path d="m9.3 10.7 6.9-6.9m-3.4 3.4 2.6 2.6" />
  </>,
)
export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5.2" />
    <path d="m13 13 3.7 3.7" />
  </>,
)
export const CopyIcon = icon(
  <>
    <rect x="7" y="7" width="9.5" height="9.5" rx="1.6" />
    <path d="M13 4.8c-.2-.8-.8-1.3-1.6-1.3H5.2c-1 0-1.7.7-1.7 1.7v6.2c0 .8.5 1.4 1.3 1.6" />
  </>,
)
export const SwitchIcon = icon(
  <path d="M4 7.5h11m0 0-3-3m3 3-3 3M16 13.5H5m0 0 3-2.5m-3 2.5 3 2.5" />,
)
export const SignOutIcon = icon(
  <path d="M8 3.5H5.2c-.9 0-1.7.8-1.7 1.7v9.6c0 .9.8 1.7 1.7 1.7H8M12.5 6.5 16 10l-3.5 3.5M16 10H8" />,
)
export const LinkIcon = icon(
  <path d="M8.3 11.7a3 3 0 0 1 0-4.3l2.3-2.3a3 3 0 0 1 4.3 4.3l-1 1m-2.2-2.1a3 3 0 0 1 0 4.3l-2.3 2.3a3 3 0 0 1-4.3-4.3l1-1" />,
)

export const QuestionIcon = icon(
  <path d="M3.5 4.5h13v9.5h-6L7 17v-3H3.5ZM8 7.8a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.1m0 1.4v.1" />,
)
export const GripIcon = icon(<path d="M7.5 5v.1m0 4.9v.1m0 4.9v.1m5-10.1v.1m0 4.9v.1m0 4.9v.1" />)
export const LiveIcon = icon(
  <>
    <circle cx="10" cy="10" r="2.2" />
    <path d="M6.3 13.7a5.2 5.2 0 0 1 0-7.4m7.4 0a5.2 5.2 0 0 1 0 7.4M3.9 16.1a8.6 8.6 0 0 1 0-12.2m12.2 0a8.6 8.6 0 0 1 0 12.2" />
  </>,
)
