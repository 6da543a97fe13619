import type { TenantDb } from '@app/db'
import { levelsShown, type RatingStanding, type StaffRating } from '@app/domain/ratings'
import { starterRubric } from '@app/domain/rubrics'
import type { Actor } from '../../../actor.ts'
import * as store from './store.ts'

/** Given without having seen another rating: handed in before anything was opened. */
const isBlind = ({
  openedAt,
  handedInAt,
}: {
  openedAt: string | null
  handedInAt: string | null
}) => openedAt === null || (handedInAt !== null && handedInAt < openedAt)

const noRating: RatingStanding = { isOpen: false, isBlind: true, handedInAt: null, draft: null }

const standing = (row: store.Row | undefined): RatingStanding => {
  if (!row) return noRating
  const { levels, reasons, note } = row
  return {
    isOpen: row.openedAt !== null || row.handedInAt !== null,
    isBlind: isBlind(row),
    handedInAt: row.handedInAt,
    draft: levels && reasons ? { levels, reasons, note: note ?? '' } : null,
  }
}

/** Every rating of a session that was handed in, and where this reader stands. What is not open to them stays here. */
export const ratingsFor = async (
  db: TenantDb,
  sessionId: string,
  reader: { personId: string; wordsOnly: boolean },
): Promise<{ standing: RatingStanding; handedIn: StaffRating[] }> => {
  const rows = await store.ofSession(db, sessionId)
  const own = rows.find((row) => row.personId === reader.personId)
  const shown = { rubric: starterRubric, wordsOnly: reader.wordsOnly }
  const handedIn = rows.flatMap((row): StaffRating[] =>
    row.handedInAt === null || !row.levels || !row.reasons
      ? []
      : [
          {
            ratingId: row.id,
            authorName: row.authorName,
            authorRole: row.authorRole,
            isOwn: row === own,
            isBlind: isBlind(row),
            handedInAt: row.handedInAt,
            ...levelsShown(row.levels, shown),
            reasons: row.reasons,
            note: row.note ?? '',
          },
        ],
  )
  return { standing: standing(own), handedIn }
}

/** Are the other ratings of this session open to this person? */
export const hasOpened = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<boolean> => {
  const row = await store.ofPersonForUpdate(db, sessionId, actor.personId)
  return row !== undefined && (row.openedAt !== null || row.handedInAt !== null)
}
