/**
 * English cue phrases of the rules coach, matched against lower-case words without punctuation. They are examples of
 * how people mark the parts of a story, collected from guides to the situation-task-action-result method; README.md
 * tells what follows from a match.
 */

const place =
  'company|internship|university|college|school|society|startup|start-up|shop|store|hospital|clinic|bank|agency|club|lab|restaurant|office|firm|team|department|project|placement|job|role|charity|course|class|degree|studies|thesis|module|apprenticeship|studio|library|warehouse|factory'
const time = 'year|semester|term|summer|spring|autumn|fall|winter|month|week|quarter|season'

export const situationCues: readonly RegExp[] = [
  new RegExp(
    `\\b(?:in|during|at|for|on) (?:my|our|a|an|the)(?: [\\w'-]+){0,3} (?:${place}|${time})\\b`,
  ),
  /\b(?:when|while|after|before) (?:i|we) (?:was|were|worked|joined|started|studied|led|had|interned|moved|took|ran)\b/,
  new RegExp(`\\blast (?:${time})\\b`),
  /\b(?:in|since|until|back in) (?:19|20)\d\d\b/,
  /\b(?:weeks?|months?|days?|years?) (?:ago|before|earlier|into)\b/,
  /\bwe had (?:a|an|just|only|no|\d+|two|three|four|five)\b/,
  /\b(?:the|our|my) (?:situation|background|context) (?:was|is)\b/,
]

/** A story is named, but no more than that. */
export const thinSituationCues: readonly RegExp[] = [
  /\bthere was (?:this|a|an|one)\b/,
  /\b(?:for example|for instance|one example|an example|one time|this one time|once i)\b/,
]

export const taskCues: readonly RegExp[] = [
  /\bmy (?:task|job|role|goal|aim|responsibility|objective|assignment|part|challenge|mission|duty) (?:was|is|were|became)\b/,
  /\bi (?:was|am|became|had been|got) (?:responsible|in charge|accountable|asked|tasked|assigned|given|supposed|expected|hired|appointed)\b/,
  /\b(?:i|we) (?:had|needed|wanted|aimed|set out|hoped|planned) to\b/,
  /\b(?:the|our|my|one) (?:[\w'-]+ )?(?:goal|aim|challenge|problem|task|objective|target|deadline|difficulty) (?:was|were|is)\b/,
  /\bit was (?:my job|my turn|up to me|on me)\b/,
]

/** Past forms that say what somebody did. Regular ones (-ed) are accepted beside these. */
const irregularActions =
  'led|built|rebuilt|wrote|rewrote|ran|made|took|gave|set|put|split|cut|drew|found|held|kept|met|brought|taught|sold|began|chose|spoke|drove|grew|won|sent|showed|dealt|redid|oversaw|undertook|broke|bought|paid|read|sought|stood|swam|threw|told|hit|laid|lent|fed|bound|shot|spent|struck|swept'
const adverbs =
  'also|then|first|next|later|personally|quickly|immediately|carefully|finally|therefore|even|already|soon|simply|myself|did'
/** Verbs that name a state of mind or a general habit, and so no action that could be checked. */
const noAction =
  'wanted|needed|liked|loved|enjoyed|learned|learnt|believed|noticed|realised|realized|hoped|wished|used to|tried|seemed|felt|worked (?:hard|as|at|in|for)|lived|stayed|happened|worried|cared|preferred|studied hard|struggled|tired|interested|excited|motivated|experienced|dedicated|skilled|qualified|based|supposed|required|involved|allowed|expected|stressed|need|speed|indeed'

export const actionVerb = `(?!(?:${noAction})\\b)(?:${irregularActions}|[a-z-]{2,}ed)\\b`

export const ownActionCues: readonly RegExp[] = [
  new RegExp(`\\bi(?: (?:${adverbs}))* ${actionVerb}`),
  new RegExp(`\\bmy (?:own )?(?:idea|solution|proposal|plan|approach) was to\\b`),
]

export const sharedActionCues: readonly RegExp[] = [
  new RegExp(`\\bwe(?: (?:${adverbs}))* ${actionVerb}`),
]

/** A further verb of the same sentence after "I ...": "I split ..., asked ..., and wrote ...". */
export const furtherAction = new RegExp(`^${actionVerb}`, 'u')

const changed =
  'increased|reduced|cut|grew|saved|raised|improved|dropped|fell|rose|doubled|tripled|halved|decreased|shortened|lowered|gained|lost|sold|earned|recovered'

export const resultCues: readonly RegExp[] = [
  /\b(?:as a result|as a consequence|the (?:result|outcome|effect) (?:was|is|were)|which resulted in|resulted in|which led to|this led to|that led to)\b/,
  /\b(?:this|that|it|which) (?:meant|saved|allowed|helped|gave|made|brought|reduced|increased|cut|improved|raised)\b/,
  new RegExp(`\\b(?:${changed})(?: [\\w'%-]+){0,6} (?:by|from|to)\\b`),
  /\b(?:was|were|got|is|are|has been|have been) (?:then |finally |fully )?(?:renewed|approved|accepted|adopted|published|signed|solved|resolved|fixed|finished|completed|delivered|awarded|promoted|launched|restored|closed|achieved|selected|chosen|introduced|implemented|rolled out|saved|sold)\b/,
  /\bstill (?:use|uses|used|using|run|runs|work|works|in use)\b/,
  /\b(?:we|i|it|they|she|he|team|client|customer|auditor|professor|manager|company|society|project) (?:then |finally |even |eventually )?(?:won|achieved|passed|finished|completed|delivered|reached|exceeded|succeeded|managed to|gained|earned|secured|received|signed|recovered|renewed|thanked|adopted|approved|accepted)\b/,
  /\b(?:we|i) found(?: out)? (?:that )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the (?:cause|bug|error|fault|reason))\b/,
  new RegExp(
    `\\b(?:within|after) (?:just |only )?(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:${time}|day|hour)s? (?:we|i|they|it|he|she|the)\\b`,
  ),
  /\b(?:came|finished|placed|ranked)(?: in)? (?:first|second|third|fourth|fifth|top)\b/,
  /\b(?:first|second|third) (?:place|prize|out of)\b/,
  /\b(?:gave|awarded|offered) (?:us|me|them|it) (?:a|an|the|our|my|full)\b/,
  /\b(?:we|i|they) (?:got|received|earned) (?:a|an|the|our|my) (?:[\w'-]+ ){0,2}(?:grade|mark|prize|award|offer|job|place|contract|certificate|feedback)\b/,
  /\bin the end (?:we|i|it|they|the) (?!was (?:basically |really |quite |all )?(?:fine|ok|okay|good|alright))/,
]

/** What was taken away from it. Completes a result, but is none by itself. */
export const reflectionCues: readonly RegExp[] = [
  /\bi (?:learned|learnt|realised|realized|took away|understood|now know)\b/,
  /\b(?:it|this|that) taught me\b/,
]

/** General words where a fact could stand. */
export const vagueCues: readonly RegExp[] = [
  /\b(?:things|everything|it|that|stuff) (?:really |just |all |basically )?(?:went|worked|turned) (?:out )?(?:really |very |quite |pretty )?(?:well|fine|ok|okay|good|great)\b/,
  /\b(?:it was|we were|was) (?:basically |really |quite |all |pretty )*(?:fine|okay|ok|alright) (?:in the end)?/,
  /\b(?:always |really )?(?:worked|work|working) (?:really |very )?hard\b/,
  /\b(?:a |an )?(?:very |really )?(?:good|great|strong) (?:team player|communicator|listener|leader|worker)\b/,
  /\b(?:a lot of|lots of|various|several|many|some) (?:things|stuff|people|tasks|projects|work|experience|areas)\b/,
  /\b(?:and so on|and stuff|and things|et cetera|or something|and everything)\b/,
  /\bin general (?:we|i)\b/,
  /\bi(?:'m| am) (?:a |an )?(?:very |really |quite )?(?:hard ?working|hard-working|motivated|passionate|reliable|flexible|organi[sz]ed|fast learner|quick learner|people person|perfectionist)\b/,
  /\b(?:excellent|great|good|strong) (?:communication|people|organi[sz]ational|leadership|analytical|interpersonal) skills\b/,
  /\b(?:i|we) (?:always|usually|generally|normally) (?:try to )?[a-z]+\b/,
]

export const hedgeCues: readonly RegExp[] = [
  /\b(?:i think|i guess|i suppose|i feel like|i would say|i believe)\b/,
  /\b(?:maybe|perhaps|probably|possibly|somehow|somewhat|basically|actually|literally|pretty much|more or less)\b/,
  /(?<!\b(?:a|the|this|that|what|some|any|every|each|which) )\b(?:kind of|sort of)\b/,
  /\b(?:or something|and stuff|or whatever|or anything|a little bit|a bit)\b/,
  /\b(?:really|very|quite|just)\b/,
]
