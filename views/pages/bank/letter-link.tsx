import type { ListedLetter } from '../../../server/letters/letter-lists.ts'
import { formatDay } from '../../figures.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { languageNames, letterPath } from '../letters/letter-text.ts'

const stateTexts = {
  made: '',
  waiting: 'Fila blir laga no. Last sida på nytt om litt.',
  failed: 'Noko gjekk gale då fila skulle lagast. Fondet ser på det.',
} as const satisfies Record<ListedLetter['state'], string>

/** The letter as it stands now, in each language that it has been made in. */
export function LetterLink({ caseId, letter }: { caseId: string; letter: ListedLetter }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Garantibrevet
      </h2>
      <p class="ds-paragraph">
        Versjon {letter.version}, ferda ut {formatDay(letter.issuedDay)}. {stateTexts[letter.state]}
      </p>
      <ButtonRow>
        {letter.files.map(({ language }) => (
          <ButtonLink
            key={language}
            href={letterPath(caseId, letter.id, language)}
            variant={language === letter.language ? 'primary' : 'secondary'}
          >
            {`Last ned (${languageNames[language]})`}
          </ButtonLink>
        ))}
      </ButtonRow>
    </section>
  )
}
