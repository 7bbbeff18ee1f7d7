import type { PublicFund } from '../../../server/fund/public-fund.ts'
import { formatDay } from '../../figures.ts'
import { listText } from '../rules/criterion-text.ts'

/** Who stands behind the fund, and since when. */
export function AboutFund({ shown: { fund, municipalities, rules } }: { shown: PublicFund }) {
  const { ownerName, countyName, pilotFrom, pilotTo } = fund
  const names = Object.values(municipalities)
  return (
    <section>
      <h2 class="ds-heading">Kven står bak?</h2>
      <p class="ds-paragraph">
        {ownerName} eig fondet. {listText([...names, countyName])} er med. Ordninga er ein pilot frå{' '}
        {formatDay(pilotFrom)} til {formatDay(pilotTo)}. Ein garanti du har fått, gjeld ut si eiga tid.
      </p>
      {rules && (
        <p class="ds-paragraph">
          Reglane som gjeld no, er{' '}
          <a class="ds-link" href={`/funds/${fund.id}/rules/${rules.number}`}>
            versjon {rules.number}
          </a>
          , vedteken {formatDay(rules.adoptedDay)} i sak {rules.boardCase}. Ei sak følgjer alltid dei reglane som galdt
          då søknaden vart send.
        </p>
      )}
      <p class="ds-paragraph">
        Brev inn og ut står i{' '}
        <a class="ds-link" href={`/funds/${fund.id}/journal`}>
          postjournalen
        </a>
        , som er open for alle.
      </p>
    </section>
  )
}
