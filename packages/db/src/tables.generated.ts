// Made from the migrated database by `pnpm --filter @app/db generate`. Not edited by hand.
import type { ColumnType } from 'kysely'

export type DB = {
  accommodations: {
    institutionId: ColumnType<string, string | undefined, string>
    membershipId: ColumnType<string, string, string>
    extraTimePercent: ColumnType<0 | 25 | 50 | 100, 0 | 25 | 50 | 100, 0 | 25 | 50 | 100>
    noVideo: ColumnType<boolean, boolean, boolean>
    captionsAlwaysOn: ColumnType<boolean, boolean, boolean>
    noThinkTimeLimit: ColumnType<boolean, boolean, boolean>
    setBy: ColumnType<string | null, string | null | undefined, string | null>
    setAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  answers: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    position: ColumnType<number, number, number>
    take: ColumnType<number, number, number>
    state: ColumnType<import('@app/domain/sessions').AnswerState, import('@app/domain/sessions').AnswerState, import('@app/domain/sessions').AnswerState>
    startedAt: ColumnType<string, string | Date | undefined, string | Date>
    stoppedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    retaken: ColumnType<boolean, boolean | undefined, boolean>
  }
  apiKeys: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    scopes: ColumnType<string[], string[], string[]>
    keyHash: ColumnType<string, string, string>
    ending: ColumnType<string, string, string>
    createdBy: ColumnType<string | null, string | null | undefined, string | null>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    expiresAt: ColumnType<string, string | Date, string | Date>
    usedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    revokedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  assignmentAttempts: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    assignmentId: ColumnType<string, string, string>
    membershipId: ColumnType<string, string, string>
    sessionId: ColumnType<string | null, string | null | undefined, string | null>
    begunAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    handedInAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    answeredCount: ColumnType<number, number | undefined, number>
  }
  assignmentMembers: {
    institutionId: ColumnType<string, string | undefined, string>
    assignmentId: ColumnType<string, string, string>
    membershipId: ColumnType<string, string, string>
  }
  assignmentReminders: {
    institutionId: ColumnType<string, string | undefined, string>
    assignmentId: ColumnType<string, string, string>
    membershipId: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    askedBy: ColumnType<string | null, string | null | undefined, string | null>
    askedAt: ColumnType<string, string | Date | undefined, string | Date>
    mailedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  assignments: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    ownerMembershipId: ColumnType<string | null, string | null | undefined, string | null>
    kitId: ColumnType<string, string, string>
    cohortId: ColumnType<string | null, string | null | undefined, string | null>
    title: ColumnType<string, string, string>
    note: ColumnType<string, string | undefined, string>
    opensAt: ColumnType<string, string | Date, string | Date>
    dueAt: ColumnType<string, string | Date, string | Date>
    attemptsAllowed: ColumnType<number, number, number>
    counts: ColumnType<import('@app/domain/assignments').CountingRule, import('@app/domain/assignments').CountingRule, import('@app/domain/assignments').CountingRule>
    isLateAllowed: ColumnType<boolean, boolean, boolean>
    remindDaysBefore: ColumnType<number | null, number | null | undefined, number | null>
    remindedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    closedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    archivedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  attempts: {
    keyHash: ColumnType<string, string, string>
    count: ColumnType<number, number, number>
    windowEndsAt: ColumnType<string, string | Date, string | Date>
    lockedUntil: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  auditEntries: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    at: ColumnType<string, string | Date | undefined, string | Date>
    personId: ColumnType<string | null, string | null | undefined, string | null>
    role: ColumnType<string | null, string | null | undefined, string | null>
    action: ColumnType<string, string, string>
    subject: ColumnType<string | null, string | null | undefined, string | null>
    details: ColumnType<unknown, unknown | undefined, unknown>
    requestId: ColumnType<string | null, string | null | undefined, string | null>
  }
  cohortMembers: {
    institutionId: ColumnType<string, string | undefined, string>
    cohortId: ColumnType<string, string, string>
    membershipId: ColumnType<string, string, string>
    part: ColumnType<'candidate' | 'coach', 'candidate' | 'coach', 'candidate' | 'coach'>
  }
  cohorts: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    term: ColumnType<string, string | undefined, string>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    startsOn: ColumnType<string | null, string | null | undefined, string | null>
    endsOn: ColumnType<string | null, string | null | undefined, string | null>
    archivedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    joinCode: ColumnType<string | null, string | null | undefined, string | null>
    joinOpen: ColumnType<boolean, boolean | undefined, boolean>
    joinNeedsApproval: ColumnType<boolean, boolean | undefined, boolean>
  }
  erasures: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    storagePrefix: ColumnType<string, string, string>
    dueAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  feedbackNotes: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    membershipId: ColumnType<string | null, string | null | undefined, string | null>
    authorName: ColumnType<string, string, string>
    text: ColumnType<string, string, string>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  helpAttendances: {
    institutionId: ColumnType<string, string | undefined, string>
    sessionId: ColumnType<string, string, string>
    membershipId: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    until: ColumnType<string, string | Date, string | Date>
  }
  helpMessages: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    requestId: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    author: ColumnType<import('@app/domain/help').HelpMessage['author'], import('@app/domain/help').HelpMessage['author'], import('@app/domain/help').HelpMessage['author']>
    membershipId: ColumnType<string, string, string>
    authorName: ColumnType<string, string, string>
    kind: ColumnType<import('@app/domain/help').HelpMessage['kind'], import('@app/domain/help').HelpMessage['kind'], import('@app/domain/help').HelpMessage['kind']>
    text: ColumnType<string, string | undefined, string>
    seconds: ColumnType<number | null, number | null | undefined, number | null>
    position: ColumnType<number | null, number | null | undefined, number | null>
    sentAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  helpRequests: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    openedBy: ColumnType<import('@app/domain/help').HelpMessage['author'], import('@app/domain/help').HelpMessage['author'], import('@app/domain/help').HelpMessage['author']>
    openedAt: ColumnType<string, string | Date | undefined, string | Date>
    lastBy: ColumnType<import('@app/domain/help').HelpMessage['author'], import('@app/domain/help').HelpMessage['author'], import('@app/domain/help').HelpMessage['author']>
    resolvedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  institutionKeys: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    wrappedKey: ColumnType<Buffer, Buffer, Buffer>
    wrappedBy: ColumnType<string, string, string>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  institutions: {
    id: ColumnType<string, string, string>
    slug: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    accentColor: ColumnType<string, string | undefined, string>
    logoSvg: ColumnType<string | null, string | null | undefined, string | null>
    locale: ColumnType<import('@app/domain/institutions').Locale, import('@app/domain/institutions').Locale | undefined, import('@app/domain/institutions').Locale>
    retentionDays: ColumnType<number, number | undefined, number>
    aiEnabled: ColumnType<boolean, boolean | undefined, boolean>
    wordsOnly: ColumnType<boolean, boolean | undefined, boolean>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    mailDomains: ColumnType<string[], string[] | undefined, string[]>
    timeZone: ColumnType<string, string | undefined, string>
    requiresSecondFactor: ColumnType<boolean, boolean | undefined, boolean>
  }
  invitations: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    email: ColumnType<string, string, string>
    role: ColumnType<import('@app/domain/permissions').Role, import('@app/domain/permissions').Role, import('@app/domain/permissions').Role>
    cohortId: ColumnType<string | null, string | null | undefined, string | null>
    tokenHash: ColumnType<string, string, string>
    invitedBy: ColumnType<string | null, string | null | undefined, string | null>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    expiresAt: ColumnType<string, string | Date, string | Date>
    acceptedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    revokedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    name: ColumnType<string, string | undefined, string>
    selfJoined: ColumnType<boolean, boolean | undefined, boolean>
  }
  joinRequests: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    cohortId: ColumnType<string, string, string>
    personId: ColumnType<string, string, string>
    email: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    decidedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    decidedBy: ColumnType<string | null, string | null | undefined, string | null>
    outcome: ColumnType<'admitted' | 'declined' | null, 'admitted' | 'declined' | null | undefined, 'admitted' | 'declined' | null>
  }
  kitCohorts: {
    institutionId: ColumnType<string, string | undefined, string>
    kitId: ColumnType<string, string, string>
    cohortId: ColumnType<string, string, string>
  }
  kitQuestions: {
    institutionId: ColumnType<string, string | undefined, string>
    kitId: ColumnType<string, string, string>
    position: ColumnType<number, number, number>
    questionId: ColumnType<string, string, string>
    thinkSeconds: ColumnType<number, number, number>
    answerSeconds: ColumnType<number, number, number>
    retakes: ColumnType<number, number, number>
  }
  kits: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    starterKey: ColumnType<string | null, string | null | undefined, string | null>
    name: ColumnType<string, string, string>
    description: ColumnType<string, string | undefined, string>
    category: ColumnType<import('@app/domain/questions').Category, import('@app/domain/questions').Category, import('@app/domain/questions').Category>
    linkCode: ColumnType<string | null, string | null | undefined, string | null>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    archivedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    revision: ColumnType<number, number | undefined, number>
    forEverybody: ColumnType<boolean, boolean | undefined, boolean>
  }
  mailTokens: {
    tokenHash: ColumnType<string, string, string>
    personId: ColumnType<string, string, string>
    purpose: ColumnType<'verifyEmail' | 'resetPassword' | 'signIn', 'verifyEmail' | 'resetPassword' | 'signIn', 'verifyEmail' | 'resetPassword' | 'signIn'>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    expiresAt: ColumnType<string, string | Date, string | Date>
    usedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  memberships: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    personId: ColumnType<string, string, string>
    role: ColumnType<import('@app/domain/permissions').Role, import('@app/domain/permissions').Role, import('@app/domain/permissions').Role>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    endedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  passageComments: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    answerId: ColumnType<string, string, string>
    transcriptVersion: ColumnType<number, number, number>
    firstWord: ColumnType<number, number, number>
    lastWord: ColumnType<number, number, number>
    quote: ColumnType<string, string, string>
    membershipId: ColumnType<string | null, string | null | undefined, string | null>
    authorName: ColumnType<string, string, string>
    authorRole: ColumnType<import('@app/domain/permissions').Role, import('@app/domain/permissions').Role, import('@app/domain/permissions').Role>
    text: ColumnType<string, string, string>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  people: {
    id: ColumnType<string, string, string>
    email: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    passwordHash: ColumnType<string | null, string | null | undefined, string | null>
    emailVerifiedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    marketingAcceptedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    isOperator: ColumnType<boolean, boolean | undefined, boolean>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  pipelineResults: {
    institutionId: ColumnType<string, string | undefined, string>
    sessionId: ColumnType<string, string, string>
    step: ColumnType<import('@app/domain/reports').PipelineStep, import('@app/domain/reports').PipelineStep, import('@app/domain/reports').PipelineStep>
    part: ColumnType<number, number, number>
    state: ColumnType<import('@app/domain/reports').StepProgress['state'], import('@app/domain/reports').StepProgress['state'], import('@app/domain/reports').StepProgress['state']>
    inputsSha256: ColumnType<string | null, string | null | undefined, string | null>
    result: ColumnType<unknown | null, unknown | null | undefined, unknown | null>
    failure: ColumnType<string | null, string | null | undefined, string | null>
    attempts: ColumnType<number, number | undefined, number>
    updatedAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  policyAcceptances: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    membershipId: ColumnType<string, string, string>
    policyVersion: ColumnType<string, string, string>
    jobRole: ColumnType<string, string, string>
    referralSource: ColumnType<string | null, string | null | undefined, string | null>
    aiCoaching: ColumnType<boolean, boolean, boolean>
    acceptedAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  questionMedia: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    mime: ColumnType<string, string, string>
    kind: ColumnType<'video' | 'audio', 'video' | 'audio', 'video' | 'audio'>
    durationMs: ColumnType<number, number, number>
    bytes: ColumnType<number, number, number>
    sha256: ColumnType<string, string, string>
    institutionKeyId: ColumnType<string, string, string>
    wrappedKey: ColumnType<Buffer, Buffer, Buffer>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  questionVersions: {
    institutionId: ColumnType<string, string | undefined, string>
    questionId: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    text: ColumnType<string, string, string>
    category: ColumnType<import('@app/domain/questions').Category, import('@app/domain/questions').Category, import('@app/domain/questions').Category>
    competency: ColumnType<import('@app/domain/questions').AskedQuestion['competency'], import('@app/domain/questions').AskedQuestion['competency'], import('@app/domain/questions').AskedQuestion['competency']>
    difficulty: ColumnType<import('@app/domain/questions').Difficulty, import('@app/domain/questions').Difficulty, import('@app/domain/questions').Difficulty>
    jobRoles: ColumnType<string[], string[], string[]>
    language: ColumnType<string, string, string>
    thinkSeconds: ColumnType<number, number, number>
    answerSeconds: ColumnType<number, number, number>
    hints: ColumnType<string, string, string>
    keywords: ColumnType<string[], string[], string[]>
    mediaKey: ColumnType<string | null, string | null | undefined, string | null>
    mediaId: ColumnType<string | null, string | null | undefined, string | null>
    mediaKind: ColumnType<'video' | 'audio' | null, 'video' | 'audio' | null | undefined, 'video' | 'audio' | null>
    captions: ColumnType<string | null, string | null | undefined, string | null>
    changedBy: ColumnType<string | null, string | null | undefined, string | null>
    changedAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  questions: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    starterKey: ColumnType<string | null, string | null | undefined, string | null>
    text: ColumnType<string, string, string>
    category: ColumnType<import('@app/domain/questions').Category, import('@app/domain/questions').Category, import('@app/domain/questions').Category>
    competency: ColumnType<import('@app/domain/questions').AskedQuestion['competency'], import('@app/domain/questions').AskedQuestion['competency'], import('@app/domain/questions').AskedQuestion['competency']>
    difficulty: ColumnType<import('@app/domain/questions').Difficulty, import('@app/domain/questions').Difficulty, import('@app/domain/questions').Difficulty>
    jobRoles: ColumnType<string[], string[], string[]>
    language: ColumnType<string, string, string>
    thinkSeconds: ColumnType<number, number, number>
    answerSeconds: ColumnType<number, number, number>
    hints: ColumnType<string, string, string>
    keywords: ColumnType<string[], string[], string[]>
    mediaKey: ColumnType<string | null, string | null | undefined, string | null>
    mediaKind: ColumnType<'video' | 'audio' | null, 'video' | 'audio' | null | undefined, 'video' | 'audio' | null>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    archivedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    version: ColumnType<number, number | undefined, number>
    mediaId: ColumnType<string | null, string | null | undefined, string | null>
    captions: ColumnType<string | null, string | null | undefined, string | null>
    changedAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  ratingAgreements: {
    institutionId: ColumnType<string, string | undefined, string>
    coach: ColumnType<string, string, string>
    rubricVersion: ColumnType<string, string, string>
    competency: ColumnType<import('@app/domain/rubrics').Competency, import('@app/domain/rubrics').Competency, import('@app/domain/rubrics').Competency>
    personLevel: ColumnType<number, number, number>
    coachLevel: ColumnType<number, number, number>
    pairs: ColumnType<number, number, number>
  }
  recordingFrames: {
    institutionId: ColumnType<string, string | undefined, string>
    recordingId: ColumnType<string, string, string>
    edition: ColumnType<number, number, number>
    plainOffset: ColumnType<number, number, number>
    plainLength: ColumnType<number, number, number>
    objectName: ColumnType<string, string, string>
    objectOffset: ColumnType<number, number | undefined, number>
  }
  recordings: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    answerId: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    mime: ColumnType<string, string, string>
    hasVideo: ColumnType<boolean, boolean, boolean>
    state: ColumnType<'empty' | 'receiving' | 'received' | 'ready' | 'erased', 'empty' | 'receiving' | 'received' | 'ready' | 'erased', 'empty' | 'receiving' | 'received' | 'ready' | 'erased'>
    bytesReceived: ColumnType<number, number | undefined, number>
    bytesTotal: ColumnType<number | null, number | null | undefined, number | null>
    sha256: ColumnType<string | null, string | null | undefined, string | null>
    durationMs: ColumnType<number | null, number | null | undefined, number | null>
    edition: ColumnType<number, number | undefined, number>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    receivedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  recoveryCodes: {
    personId: ColumnType<string, string, string>
    codeHash: ColumnType<string, string, string>
    usedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  reportNews: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    kind: ColumnType<import('@app/domain/ratings').NewsKind, import('@app/domain/ratings').NewsKind, import('@app/domain/ratings').NewsKind>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    mailedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    readAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  reports: {
    institutionId: ColumnType<string, string | undefined, string>
    sessionId: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    content: ColumnType<import('@app/domain/reports').Report, import('@app/domain/reports').Report, import('@app/domain/reports').Report>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  reviewSettings: {
    institutionId: ColumnType<string, string | undefined, string>
    dueDays: ColumnType<number, number | undefined, number>
    agreementThreshold: ColumnType<number | null, number | null | undefined, number | null>
  }
  reviews: {
    institutionId: ColumnType<string, string | undefined, string>
    sessionId: ColumnType<string, string, string>
    takenBy: ColumnType<string | null, string | null | undefined, string | null>
    takenByName: ColumnType<string, string, string>
    takenAt: ColumnType<string, string | Date, string | Date>
    reviewedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  rosterRows: {
    institutionId: ColumnType<string, string | undefined, string>
    rosterId: ColumnType<string, string, string>
    position: ColumnType<number, number, number>
    email: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    cohortName: ColumnType<string, string, string>
    isAddress: ColumnType<boolean, boolean, boolean>
  }
  rosters: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    cohortId: ColumnType<string | null, string | null | undefined, string | null>
    createdBy: ColumnType<string | null, string | null | undefined, string | null>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    rowCount: ColumnType<number, number, number>
    importedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    invited: ColumnType<number | null, number | null | undefined, number | null>
    joined: ColumnType<number | null, number | null | undefined, number | null>
    alreadyThere: ColumnType<number | null, number | null | undefined, number | null>
    refused: ColumnType<number | null, number | null | undefined, number | null>
  }
  scoreLooks: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    competency: ColumnType<import('@app/domain/rubrics').Competency, import('@app/domain/rubrics').Competency, import('@app/domain/rubrics').Competency>
    askedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    askedReason: ColumnType<string, string | undefined, string>
    coachLevel: ColumnType<number | null, number | null | undefined, number | null>
    level: ColumnType<number | null, number | null | undefined, number | null>
    reason: ColumnType<string | null, string | null | undefined, string | null>
    answeredBy: ColumnType<string | null, string | null | undefined, string | null>
    answeredByName: ColumnType<string | null, string | null | undefined, string | null>
    answeredByRole: ColumnType<import('@app/domain/permissions').Role | null, import('@app/domain/permissions').Role | null | undefined, import('@app/domain/permissions').Role | null>
    answeredAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  secondFactors: {
    personId: ColumnType<string, string, string>
    wrappedKey: ColumnType<Buffer, Buffer, Buffer>
    wrappedBy: ColumnType<string, string, string>
    confirmedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    lastStep: ColumnType<number | null, number | null | undefined, number | null>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  selfRatings: {
    institutionId: ColumnType<string, string | undefined, string>
    sessionId: ColumnType<string, string, string>
    rubricVersion: ColumnType<string, string, string>
    levels: ColumnType<import('@app/domain/reports').PersonRating['levels'], import('@app/domain/reports').PersonRating['levels'], import('@app/domain/reports').PersonRating['levels']>
    note: ColumnType<string, string | undefined, string>
    ratedAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  sessionEvents: {
    institutionId: ColumnType<string, string | undefined, string>
    sessionId: ColumnType<string, string, string>
    seq: ColumnType<number, number, number>
    at: ColumnType<string, string | Date | undefined, string | Date>
    kind: ColumnType<string, string, string>
    facts: ColumnType<unknown, unknown | undefined, unknown>
  }
  sessionKeys: {
    institutionId: ColumnType<string, string | undefined, string>
    sessionId: ColumnType<string, string, string>
    institutionKeyId: ColumnType<string, string, string>
    wrappedKey: ColumnType<Buffer, Buffer, Buffer>
  }
  sessionQuestions: {
    institutionId: ColumnType<string, string | undefined, string>
    sessionId: ColumnType<string, string, string>
    position: ColumnType<number, number, number>
    asked: ColumnType<import('@app/domain/questions').AskedQuestion, import('@app/domain/questions').AskedQuestion, import('@app/domain/questions').AskedQuestion>
    state: ColumnType<import('@app/domain/sessions').QuestionState, import('@app/domain/sessions').QuestionState, import('@app/domain/sessions').QuestionState>
    thinkSeconds: ColumnType<number | null, number | null | undefined, number | null>
    answerSeconds: ColumnType<number, number, number>
    retakes: ColumnType<number, number, number>
    stateSince: ColumnType<string, string | Date | undefined, string | Date>
    extendedSeconds: ColumnType<number, number | undefined, number>
    givenRetakes: ColumnType<number, number | undefined, number>
  }
  sessions: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    membershipId: ColumnType<string, string, string>
    kitId: ColumnType<string | null, string | null | undefined, string | null>
    kitName: ColumnType<string, string, string>
    category: ColumnType<import('@app/domain/questions').Category, import('@app/domain/questions').Category, import('@app/domain/questions').Category>
    state: ColumnType<import('@app/domain/sessions').SessionState, import('@app/domain/sessions').SessionState, import('@app/domain/sessions').SessionState>
    reportState: ColumnType<import('@app/domain/reports').ReportState, import('@app/domain/reports').ReportState | undefined, import('@app/domain/reports').ReportState>
    aiCoaching: ColumnType<boolean, boolean, boolean>
    accommodations: ColumnType<import('@app/domain/accommodations').Accommodations, import('@app/domain/accommodations').Accommodations, import('@app/domain/accommodations').Accommodations>
    device: ColumnType<import('@app/domain/devices').DeviceFacts, import('@app/domain/devices').DeviceFacts, import('@app/domain/devices').DeviceFacts>
    eventSeq: ColumnType<number, number | undefined, number>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    begunAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    endedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    touchedAt: ColumnType<string, string | Date | undefined, string | Date>
    assignmentId: ColumnType<string | null, string | null | undefined, string | null>
  }
  signIns: {
    idHash: ColumnType<string, string, string>
    publicId: ColumnType<string, string, string>
    personId: ColumnType<string, string, string>
    membershipId: ColumnType<string | null, string | null | undefined, string | null>
    institutionId: ColumnType<string | null, string | null | undefined, string | null>
    method: ColumnType<'password' | 'emailLink' | 'invitation', 'password' | 'emailLink' | 'invitation', 'password' | 'emailLink' | 'invitation'>
    deviceType: ColumnType<import('@app/domain/devices').DeviceFacts['deviceType'], import('@app/domain/devices').DeviceFacts['deviceType'], import('@app/domain/devices').DeviceFacts['deviceType']>
    browser: ColumnType<import('@app/domain/devices').DeviceFacts['browser'], import('@app/domain/devices').DeviceFacts['browser'], import('@app/domain/devices').DeviceFacts['browser']>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
    seenAt: ColumnType<string, string | Date | undefined, string | Date>
    expiresAt: ColumnType<string, string | Date, string | Date>
    absoluteExpiresAt: ColumnType<string, string | Date, string | Date>
    awaitsSecondFactor: ColumnType<boolean, boolean | undefined, boolean>
    secondFactorAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  staffRatingVersions: {
    institutionId: ColumnType<string, string | undefined, string>
    ratingId: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    levels: ColumnType<import('@app/domain/ratings').RatingDraft['levels'], import('@app/domain/ratings').RatingDraft['levels'], import('@app/domain/ratings').RatingDraft['levels']>
    reasons: ColumnType<import('@app/domain/ratings').RatingDraft['reasons'], import('@app/domain/ratings').RatingDraft['reasons'], import('@app/domain/ratings').RatingDraft['reasons']>
    note: ColumnType<string, string | undefined, string>
    savedAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  staffRatings: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    sessionId: ColumnType<string, string, string>
    membershipId: ColumnType<string | null, string | null | undefined, string | null>
    authorName: ColumnType<string, string, string>
    authorRole: ColumnType<import('@app/domain/permissions').Role, import('@app/domain/permissions').Role, import('@app/domain/permissions').Role>
    rubricVersion: ColumnType<string, string, string>
    openedAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
    handedInAt: ColumnType<string | null, string | null | Date | undefined, string | null | Date>
  }
  transcripts: {
    institutionId: ColumnType<string, string | undefined, string>
    answerId: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    sessionId: ColumnType<string, string, string>
    origin: ColumnType<import('@app/domain/transcripts').Transcript['origin'], import('@app/domain/transcripts').Transcript['origin'], import('@app/domain/transcripts').Transcript['origin']>
    language: ColumnType<string, string, string>
    words: ColumnType<import('@app/domain/transcripts').Word[], import('@app/domain/transcripts').Word[], import('@app/domain/transcripts').Word[]>
    recognisedBy: ColumnType<string | null, string | null | undefined, string | null>
    createdAt: ColumnType<string, string | Date | undefined, string | Date>
  }
  usageEntries: {
    institutionId: ColumnType<string, string | undefined, string>
    id: ColumnType<string, string, string>
    at: ColumnType<string, string | Date | undefined, string | Date>
    kind: ColumnType<'transcription' | 'evaluation', 'transcription' | 'evaluation', 'transcription' | 'evaluation'>
    provider: ColumnType<string, string, string>
    model: ColumnType<string, string, string>
    inputTokens: ColumnType<number, number | undefined, number>
    outputTokens: ColumnType<number, number | undefined, number>
    audioSeconds: ColumnType<number, number | undefined, number>
  }
}
