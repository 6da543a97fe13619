export type Layout = { gridTemplateColumns: string; width: string }

/** People who are chosen, each by a box. */
export type Selection = {
  has: (membershipId: string) => boolean
  toggle: (membershipId: string) => void
}

/** The same tracks in every row, which is laid out for itself: nothing in them may hang on what a row holds. */
export const layoutOf = (columns: number, hasSelection: boolean): Layout => {
  const [box, name, cell] = [hasSelection ? '3rem' : '0rem', 'min(15rem, 42vw)', '14.5rem']
  return {
    gridTemplateColumns: `${hasSelection ? `${box} ` : ''}minmax(${name}, 1fr) repeat(${columns}, minmax(${cell}, 1fr))`,
    width: `max(100%, calc(${box} + ${name} + ${columns} * ${cell}))`,
  }
}
