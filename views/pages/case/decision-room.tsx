import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import { formatCount, formatOre } from '../../figures.ts'
import { SubmitButton } from '../../form.tsx'
import { Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { listText } from '../rules/criterion-text.ts'
import { findingText } from '../rules/finding-text.ts'
import { CaseForm } from './case-form.tsx'
import type { DecisionViewProps } from './decision-page.tsx'
import { stateAidInDecision } from './state-aid.tsx'

/** What the sum does to the fund, and everything about it that stands in the way. */
export function RoomInFund(view: DecisionViewProps) {
  const { page } = view
  const { availableOre, sumOre, neededOre, shortfallOre } = page.room
  if (page.calculation === null)
    return page.fault && <Warning title="Summen kan ikkje reknast ut" text={page.fault.message} />
  const after =
    shortfallOre > 0
      ? { label: 'Manglar', value: formatOre(shortfallOre) }
      : { label: 'Ledig etterpå', value: formatOre(availableOre - neededOre) }
  return (
    <>
      <Figures
        figures={[
          { label: 'Garantisum', value: formatOre(sumOre), main: true },
          ...(neededOre < sumOre ? [{ label: 'Treng frå fondet', value: formatOre(neededOre) }] : []),
          { label: 'Ledig i fondet no', value: formatOre(availableOre) },
          after,
        ]}
      />
      {obstacles(page).map(obstacle => (
        <Warning key={obstacle.title} {...obstacle} />
      ))}
      {shortfallOre > 0 && <NotEnough {...view} />}
      <Passed {...view} />
    </>
  )
}

const Warning = ({ title, text }: { title: string; text: string }) => (
  <Notice tone="warning" title={title}>
    <p class="ds-paragraph">{text}</p>
  </Notice>
)

function obstacles(page: DecisionPage): { title: string; text: string }[] {
  const { sumOre, recommendedOre } = page.room
  const hasChanged = recommendedOre !== null && recommendedOre !== sumOre
  return [
    ...(hasChanged
      ? [
          {
            title: 'Summen er ein annan no',
            text: `Då saka vart innstilt, var han ${formatOre(recommendedOre)}. No er han ${formatOre(sumOre)}.`,
          },
        ]
      : []),
    ...(page.grantHindered ? [hindrances[page.grantHindered](page)] : []),
    ...page.brokenLimits.map(finding => ({
      title: 'Ei grense er nådd',
      text: findingText(finding, page.municipalities),
    })),
    ...stateAidInDecision(page),
  ]
}

const hindrances: Readonly<
  Record<NonNullable<DecisionPage['grantHindered']>, (page: DecisionPage) => { title: string; text: string }>
> = {
  'not-its-turn': ({ waiting }) => ({
    title: 'Saka kan ikkje innvilgast enno',
    text: `Ho er ${waiting ? `nummer ${waiting.place} ` : ''}på ventelista, og tur etter tur gjeld. Når det blir plass, får søkjaren beskjed, og saka kan innvilgast. Avslå eller avvise kan du no.`,
  }),
  'above-authority': ({ room, ableApprovers }) => ({
    title: 'Summen er over fullmakta di',
    text: `Du kan innvilge inntil ${formatOre(room.authorityLimitOre ?? 0)}. ${whoCan(ableApprovers)}`,
  }),
}

const whoCan = (names: readonly string[]): string =>
  names.length === 0
    ? 'Ingen av godkjennarane har høg nok fullmakt, så styret må avgjere. Legg saka fram for styret.'
    : `Innvilge kan ${listText(names, 'eller')}, eller styret, om du legg saka fram der.`

function NotEnough({ context, page }: DecisionViewProps) {
  const { availableOre, sumOre, neededOre } = page.room
  const more = neededOre < sumOre ? ' meir enn saka har frå før' : ''
  const isWaiting = page.waiting !== null
  return (
    <Notice tone="warning" title="Fondet har ikkje nok ledig">
      <p class="ds-paragraph">
        Fondet har {formatOre(availableOre)} ledig; denne garantien treng {formatOre(neededOre)}
        {more}.{' '}
        {isWaiting
          ? `Saka er nummer ${page.waiting?.place} på ventelista.`
          : 'På venteliste får søkjaren beskjed når det blir plass.'}
      </p>
      <PutOnWaitingList context={context} page={page} />
    </Notice>
  )
}

/** Nobody on the list is passed by another on the list; whether one who never waited may pass them, a person decides knowingly. */
function Passed({ context, page }: DecisionViewProps) {
  const { passed } = page
  if (!passed) return null
  const waiting = formatCount(passed.count, 'Éi sak ventar', 'saker ventar')
  return (
    <Notice tone="info" title="Andre ventar på plass">
      <p class="ds-paragraph">
        {waiting} på plass i fondet, og treng {formatOre(passed.neededOre)}
        {passed.count > 1 && ' i alt'}. Innvilgar du denne no, går ho føre. Skal ho vente på tur, set henne på
        venteliste.
      </p>
      <PutOnWaitingList context={context} page={page} />
    </Notice>
  )
}

const PutOnWaitingList = ({ context, page }: Pick<DecisionViewProps, 'context' | 'page'>) =>
  page.actions.includes('put-on-waiting-list') ? (
    <CaseForm view={{ context, page }} to="/waiting-list">
      <SubmitButton variant="secondary">Set på venteliste</SubmitButton>
    </CaseForm>
  ) : null
