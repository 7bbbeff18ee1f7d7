import type { ListedFile, ListedLetter } from '../../../server/letters/letter-lists.ts'
import { formatBytes, formatDay } from '../../figures.ts'
import { Tag } from '../../parts/tag.tsx'
import { languageNames, letterMark, letterPath, letterTitle, versionText } from './letter-text.ts'

interface LetterListProps {
  readonly caseId: string
  readonly letters: readonly ListedLetter[]
  /** Of a guarantee that has ended, no letter counts. */
  readonly isEnded?: boolean
}

/** Letters with their files to take home. */
export const LetterList = ({ caseId, letters, isEnded = false }: LetterListProps) => (
  <ul class="document-list">
    {letters.map(letter => (
      <LetterItem key={letter.id} caseId={caseId} letter={letter} isEnded={isEnded} />
    ))}
  </ul>
)

interface LetterItemProps {
  readonly caseId: string
  readonly letter: ListedLetter
  readonly isEnded: boolean
}

function LetterItem({ caseId, letter, isEnded }: LetterItemProps) {
  const { id, number, issuedDay, files, replacedBy } = letter
  const mark = letterMark(letter, isEnded)
  const own = files[0]
  return (
    <li id={`letter-${id}`}>
      <p class="document-name letter-name">
        {own ? (
          <a class="ds-link" href={letterPath(caseId, id)}>
            {letterTitle(letter)}
            <span class="ds-sr-only">
              {' '}
              {number}
              {versionText(letter)}
            </span>
          </a>
        ) : (
          letterTitle(letter)
        )}
        {mark && <Tag tone={mark.tone}>{mark.text}</Tag>}
      </p>
      <p class="document-meta">
        {number}
        {versionText(letter)} · {formatDay(issuedDay)}
        {own && ` · PDF, ${formatBytes(own.sizeBytes)}`}
      </p>
      {replacedBy !== null && <p class="document-meta">Dette brevet gjeld ikkje lenger. Bruk versjon {replacedBy}.</p>}
      {replacedBy === null && <OtherFiles caseId={caseId} letter={letter} />}
    </li>
  )
}

/** In another language, and what a file is checked with where there is no network. */
function OtherFiles({ caseId, letter: { id, language, files } }: { caseId: string; letter: ListedLetter }) {
  const others = files.filter(file => file.language !== language)
  const signed = files.filter(file => file.signed)
  if (others.length === 0 && signed.length === 0) return null
  return (
    <ul class="letter-files">
      {others.map(file => (
        <li key={file.language}>
          <a class="ds-link" href={letterPath(caseId, id, file.language)}>
            På {languageNames[file.language]} (PDF, {formatBytes(file.sizeBytes)})
          </a>
        </li>
      ))}
      {signed.map(file => (
        <li key={`signature-${file.language}`}>
          <SignatureLink caseId={caseId} letterId={id} file={file} />
        </li>
      ))}
    </ul>
  )
}

const SignatureLink = ({ caseId, letterId, file }: { caseId: string; letterId: string; file: ListedFile }) => (
  <a class="ds-link" href={`/cases/${caseId}/letters/${letterId}/file.sig?language=${file.language}`}>
    Signatur til PDF-en på {languageNames[file.language]}
  </a>
)
