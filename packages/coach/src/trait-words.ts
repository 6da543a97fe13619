/**
 * Words that would say something about the person instead of the answer: emotion, character, looks, voice, origin, or
 * whether to hire (rule 9; article 5(1)(f) of the AI Act). What a model writes is free text, so these are looked for
 * in it, beside a schema that has no field for them.
 */
const traits =
  /(?<!\p{L})(?:(?:self-|over)?confiden(?:t|ce|tly)|nervous(?:ness|ly)?|anxi(?:ous|ety)|enthusias(?:m|tic|tically)|passionate(?:ly)?|charisma(?:tic)?|charming|likeab(?:le|ility)|likabl[ey]|personality|temperament|introver\p{L}+|extrover\p{L}+|emotion(?:al|ally|s)?|mood|attitude|demeanou?r|body language|eye contact|appearance|attractive|accent|native speaker|mother tongue|tone of voice|voice|intonation|monotone|energetic|engaged|engagement|motivated|insecure|shy|arrogant|trustworthy|dishonest|lying|intelligen(?:t|ce)|smart|hireab(?:le|ility)|(?:not |don't |do not |would |should )+hire|no.hire|(?:strong|good|weak) hire|reject(?:ed)? (?:the |this )?candidate|culture fit|gender|ethnicity|nationality|disab(?:led|ility)|autis\p{L}+|stutter\p{L}*)(?!\p{L})/iu

/** Whether a text says such a thing in its own words. What it quotes of the candidate does not count. */
export const speaksOfThePerson = (text: string): boolean =>
  traits.test(text.replaceAll(/“[^”]*”|"[^"]*"|«[^»]*»/gu, ' '))
