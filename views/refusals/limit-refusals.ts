import { formatEuro, formatOre } from '../figures.ts'
import type { RefusalBy, RefusalWords } from './refusal-words.ts'

/** What the fund has not got, or may not give to one. */
export const limitRefusals = {
  'insufficient-capital': ({ availableOre, neededOre }) => ({
    title: 'Fondet har ikkje nok ledig',
    detail: `Fondet har ${formatOre(availableOre)} ledig; dette krev ${formatOre(neededOre)}, ${formatOre(neededOre - availableOre)} for mykje. Vent til det er plass, registrer eit innskot, eller set summen ned.`,
  }),
  'limit-exceeded': ({ limit, limitOre, heldOre, neededOre }) => ({
    title: limit === 'applicant' ? 'Taket per søkjar er nådd' : 'Taket per kommune er nådd',
    detail: `${limit === 'applicant' ? 'Ein søkjar' : 'Ein kommune'} kan ha inntil ${formatOre(limitOre)} i garantiar. ${formatOre(heldOre)} er brukt, så ${formatOre(Math.max(0, limitOre - heldOre))} står att; denne garantien treng ${formatOre(neededOre)}. Set garantisummen ned, eller vent til ein annan garanti er over.`,
  }),
  'state-aid-exceeded': refusal => ({
    title: 'Over grensa for bagatellmessig støtte',
    detail: `${stateAidSums(refusal)} ${stateAidRoom(refusal)}`,
  }),
} satisfies Partial<RefusalWords>

type StateAid = RefusalBy['state-aid-exceeded']

const stateAidSums = ({ aidOre, aidEur, declaredEur, usedEur, ceilingEur }: StateAid): string =>
  `Garantisummen på ${formatOre(aidOre)} er ${formatEuro(aidEur)}, og føretaket har opplyst om ${formatEuro(declaredEur)} frå før: ${formatEuro(usedEur)} i alt. Grensa er ${formatEuro(ceilingEur)} over tre år.`

const stateAidRoom = ({ roomOre }: StateAid): string =>
  roomOre > 0
    ? `Det er plass til ${formatOre(roomOre)}: set garantisummen ned til det, eller gjer framlegg om avslag.`
    : 'Det er ikkje plass til noko, så søknaden kan ikkje innvilgast.'
