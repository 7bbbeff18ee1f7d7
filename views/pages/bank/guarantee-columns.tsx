import type { BankList } from '../../../server/banks/bank-list.ts'
import type { BankGuarantee } from '../../../server/banks/bank-read.ts'
import { formatDay, formatOre } from '../../figures.ts'
import type { Column } from '../../parts/table.tsx'
import { GuaranteeStatusTag } from '../../parts/tag.tsx'

/** What a bank sees of each of its guarantees; the fund only where there are several. */
export function guaranteeColumns({ severalFunds }: BankList): Column<BankGuarantee>[] {
  return [
    {
      heading: 'Nummer',
      cell: ({ caseId, number }) => (
        <a class="ds-link" href={`/guarantees/${caseId}`}>
          {number}
        </a>
      ),
      rowHeading: true,
      nowrap: true,
    },
    { heading: 'Låntakar', cell: ({ borrowerName }) => borrowerName },
    { heading: 'Stad', cell: placeText },
    ...(severalFunds ? [{ heading: 'Fond', cell: ({ fundName }: BankGuarantee) => fundName }] : []),
    { heading: 'Status', cell: ({ status }) => <GuaranteeStatusTag status={status} /> },
    { heading: 'Garantisum', cell: ({ guaranteedOre }) => formatOre(guaranteedOre), numeric: true },
    { heading: 'Står no', cell: ({ heldOre }) => formatOre(heldOre), numeric: true },
    {
      heading: 'Garantitida er ute',
      cell: ({ termEnds, status }) => (status === 'ended' ? '–' : termEnds ? formatDay(termEnds) : 'Ikkje byrja'),
      nowrap: true,
    },
  ]
}

/** The municipality only where the place does not say it. */
export const placeText = ({ place, municipalityName }: Pick<BankGuarantee, 'place' | 'municipalityName'>): string =>
  place.includes(municipalityName) ? place : `${place}, ${municipalityName}`
