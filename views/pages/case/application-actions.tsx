import { ButtonLink, ButtonRow, SubmitButton } from '../../form.tsx'
import { stepTasks } from '../application/tasks.ts'
import { CaseForm, type CaseView, casePath } from './case-form.tsx'

/** Leads on to the pages where an application is written and sent. */
export function WriteApplication({ page }: CaseView) {
  return (
    <>
      {page.returnedReason && (
        <>
          <p class="ds-paragraph">Dette skriv saksbehandlaren:</p>
          <Quote words={page.returnedReason} />
        </>
      )}
      <StepsLeft page={page} />
      <ButtonRow>
        <ButtonLink href={casePath(page, '/application')}>
          {page.status === 'draft' ? 'Hald fram med søknaden' : 'Rett søknaden'}
        </ButtonLink>
        <ButtonLink href={casePath(page, '/application/check')} variant="secondary">
          {page.audience === 'helper' ? 'Sjå gjennom svara' : 'Sjå gjennom og send inn'}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

/** What is left to answer, part by part. */
function StepsLeft({ page }: Pick<CaseView, 'page'>) {
  const left = page.writing?.filter(({ missing }) => missing.length > 0) ?? []
  if (left.length === 0) return <p class="ds-paragraph">Alt er svara på.</p>
  const place = {
    path: casePath(page),
    facts: { track: page.facts.track, dwellings: page.homes, forHelper: page.audience === 'helper' },
  }
  return (
    <>
      <p class="ds-paragraph">Dette står att:</p>
      <ul class="ds-list">
        {stepTasks(left, place).map(({ href, title }) => (
          <li key={href}>
            <a class="ds-link" href={href}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

export function Take(view: CaseView) {
  return (
    <CaseForm view={view} to="/assessment">
      <p class="ds-paragraph">Du blir saksbehandlar i saka, og søkjaren ser namnet ditt.</p>
      <SubmitButton>Ta saka</SubmitButton>
    </CaseForm>
  )
}

export function Recommend({ page }: CaseView) {
  return (
    <>
      <p class="ds-paragraph">
        Set godkjende tal for bustadene, svar på det reglane ikkje svarar på, og tilrå eit vedtak.
      </p>
      <ButtonLink href={casePath(page, '/recommendation')}>Gå til vurderinga</ButtonLink>
    </>
  )
}

export function ReturnApplication({ page }: CaseView) {
  return (
    <>
      <p class="ds-paragraph">
        List opp alt som manglar, dokument og opplysningar, og set ein frist. Tida fondet har på seg, står stille til
        svaret kjem.
      </p>
      <ButtonLink href={casePath(page, '/requests/new')} variant="secondary">
        Be om fleire opplysningar
      </ButtonLink>
    </>
  )
}

export function Decide({ page }: CaseView) {
  return (
    <>
      <p class="ds-paragraph">Sjå gjennom innstillinga, utrekninga og det som er ledig i fondet, og gjer vedtak.</p>
      <ButtonLink href={casePath(page, '/decision')}>Gå til vedtaket</ButtonLink>
    </>
  )
}

export function RecordBoard({ page }: CaseView) {
  return (
    <>
      <p class="ds-paragraph">
        Saka står på ei saksliste til styret. Når styret har handsama ho, fører du inn kva det vedtok.
      </p>
      <ButtonLink href={casePath(page, '/board')}>Før inn vedtaket</ButtonLink>
    </>
  )
}

export function WithdrawApplication({ page }: CaseView) {
  return (
    <>
      <p class="ds-paragraph">
        Du kan trekkje søknaden fram til han er avgjord. Du blir spurd ein gong til før det skjer.
      </p>
      <ButtonLink href={casePath(page, '/withdraw')} variant="secondary">
        Trekk søknaden
      </ButtonLink>
    </>
  )
}

/** Words that somebody wrote, paragraph by paragraph. */
export function Quote({ words }: { words: string }) {
  return (
    <div class="stack">
      {words.split(/\n{2,}/).map(paragraph => (
        <p class="ds-paragraph">
          {paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}
        </p>
      ))}
    </div>
  )
}
