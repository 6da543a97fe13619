/** Answers to the point, one for a question of each category, as a student might give them. */
export const answersToThePoint: Readonly<Record<string, string>> = {
  'finance-report-error':
    'During my internship I prepared the weekly sales overview, and one total was eleven thousand euros too high. I compared the spreadsheet with the bank statement line by line, and I saw that a formula counted one shop twice. I corrected it, told my supervisor the same morning, and added a row that compares both totals, so the error cannot come back unseen.',
  'marketing-did-it-work':
    'I ran the posts for our open day. The goal was two hundred visitors, and our audience was pupils in their last year. I measured clicks on the sign-up link every evening, and when one picture reached far more people I put the rest of the money there. In the end two hundred and forty came, a third of them through the posts.',
  'software-hardest-bug':
    'Our booking app crashed about once a week, and nobody could say why. I added a log line around the payment, waited for the next crash, and then I could reproduce it with one strange input: a name of sixty letters. The cause was a field that was cut. I fixed it and wrote a test with such names, and it has not crashed since.',
  'consulting-falling-profit':
    'Sales are level, so I would look at the cost side first. I would split it into rent, wages and what the coffee and milk cost, per shop. My first hypothesis would be that supplier prices rose while our own price stayed the same. If not, I would ask whether people buy other products with a smaller margin.',
  'healthcare-handover':
    'A good handover has an order: the situation, the background, what was assessed and what should happen next. On my placement the night nurse forgot to say that a patient had an allergy. I asked before the medication was given, and it turned out to be serious. Since then I repeat the main points aloud and ask a question at the end.',
  'education-disturbed-lesson':
    'When I led the maths club one boy kept throwing paper. First I stayed calm and reminded the group of our rule. Then I talked with him in private after the lesson, and the reason was that the tasks were too easy for him. I gave him harder ones and let him explain them, and his behaviour changed within two weeks.',
  'sales-hearing-no':
    'I called alumni to raise money, and of my first forty calls thirty-eight were rejected. I listened to how the best caller did it, and I learned to ask about their time at university first. I changed my script, tried again the next evening, and reached twelve per cent.',
  'general-too-many-deadlines':
    'In the last week of term I had two exams, a report and shifts at the café. I made a list with every deadline and marked what was urgent. I asked my manager to postpone one shift, planned the exams first in my calendar, and let the report wait until Sunday. I passed both and handed in the report on time.',
}

/** Says nothing that a question could be about. */
export const emptyAnswer =
  'Well, I am a nice person and I always do my best, and everybody likes me. It was really great back then, and I would do everything the same way again, because in the end it all went fine, as it usually does with me.'
