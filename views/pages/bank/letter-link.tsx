import type { ListedLetter } from '../../../server/letters/letter-lists.ts'
import { formatDay } from '../../figures.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'

const languageNames: Readonly<Record<ListedLetter['language'], string>> = {
  nn: 'nynorsk',
  nb: 'bokmål',
  en: 'engelsk',
}

/** The letter as it stands now, in each language that it has been made in. */
export function LetterLink({ caseId, letter }: { caseId: string; letter: ListedLetter }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Garantibrevet
      </h2>
      <p class="ds-paragraph">
        Versjon {letter.version}, ferda ut {formatDay(letter.issuedDay)}.{' '}
        {letter.files.length === 0 && 'Fila blir laga no. Last sida på nytt om litt.'}
      </p>
      <ButtonRow>
        {letter.files.map(({ language }) => (
          <ButtonLink
            key={language}
            href={`/cases/${caseId}/letters/${letter.id}/file?language=${language}`}
            variant={language === letter.language ? 'primary' : 'secondary'}
          >
            {`Last ned (${languageNames[language]})`}
          </ButtonLink>
        ))}
      </ButtonRow>
    </section>
  )
}
