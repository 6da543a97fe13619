import { useWords } from '../../words.ts'
import type { PolicyPage } from './draft.ts'
import { NoticeSection } from './NoticeSection.tsx'

/** Where AI is at work, what it is given, and what it never does (rule 9 of the privacy policy). */
export function NoticeAi({ institution }: { institution: PolicyPage['institution'] }) {
  const { say } = useWords()
  const { aiEnabled, aiProvider, transcription, name } = institution
  if (!aiEnabled) {
    return (
      <NoticeSection title={say('AI is switched off')}>
        <p>
          {say(
            '{institution} has switched AI off for all its members: no model sees a word of yours, and no recording is sent for speech recognition.',
            { institution: name },
          )}
        </p>
      </NoticeSection>
    )
  }
  return (
    <NoticeSection title={say('Where AI is at work')}>
      <p>
        {aiProvider === null
          ? say(
              'The coach here is a set of fixed rules that runs inside this installation. It reads the words of your answers and compares them with described levels. Nothing is sent to a model provider.',
            )
          : say(
              'The coach is a language model of {provider}. It is sent the question, the words of your answer and the described levels: without your name, your address or your institution, and with storage at the provider switched off.',
              { provider: aiProvider },
            )}
      </p>
      <p>
        {transcription
          ? say(
              'If you choose coaching by AI, the sound of your answers is sent for speech recognition, which gives back words and their times and nothing else. Without AI it is not sent.',
            )
          : say(
              'Your recordings are not sent anywhere to be recognised. You write down what you said; where your browser can recognise speech on your own device, its words stand there to begin with.',
            )}
      </p>
      <p>
        {say(
          'You can correct the words before they are scored, and afterwards. A level counts only with words of yours that our own check has found; where there are too few, the report says that it cannot tell.',
        )}
      </p>
      <p>
        {say(
          'AI never judges emotion, confidence, enthusiasm, personality, looks, voice or accent. It never says whether you should be hired, gives no grade, and ranks nobody.',
        )}
      </p>
      <p>
        {say(
          'You can do without AI, and change your mind at any time on this page. It counts from your next interview on.',
        )}
      </p>
    </NoticeSection>
  )
}
