import { TextArea } from '../../fields.tsx'
import { ButtonLink, ButtonRow, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { CaseForm, type CaseView, casePath, formOf } from './case-form.tsx'

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
      <ButtonRow>
        <ButtonLink href={casePath(page, '/application')}>
          {page.status === 'draft' ? 'Hald fram med søknaden' : 'Rett søknaden'}
        </ButtonLink>
        <ButtonLink href={casePath(page, '/application/check')} variant="secondary">
          Sjå gjennom og send inn
        </ButtonLink>
      </ButtonRow>
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

export function ReturnApplication(view: CaseView) {
  const form = formOf(view, 'return-application')
  return (
    <CaseForm view={view} to="/return">
      <TextArea
        {...field(form, 'reason')}
        label="Kva manglar?"
        hint="Søkjaren får teksten, og kan rette søknaden og sende han inn på nytt."
        required
      />
      <SubmitButton variant="secondary">Be om dette</SubmitButton>
    </CaseForm>
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
