import { formatAccountNumber } from '../../../server/shared/account-number.ts'
import { formatOre } from '../../figures.ts'
import { ButtonRow, SubmitButton } from '../../form.tsx'
import { CaseForm, type CaseView } from './case-form.tsx'

/** The button is the consent, so it says what the bank gets to see. */
export function AskFinancing(view: CaseView) {
  const { facts, reference } = view.page
  const sum = facts.requestedOre === null ? 'det reglane gir' : formatOre(facts.requestedOre)
  return (
    <>
      <p class="ds-paragraph">
        {facts.bankName ?? 'Banken'} får sjå saksnummeret {reference}, kvar du byggjer, namnet ditt og kva du har søkt
        om ({sum}), og ikkje noko anna. Svaret blir lagt i saka, der du og fondet ser det.
      </p>
      <CaseForm view={view} to="/financing-request">
        <SubmitButton variant="secondary">Be banken stadfeste finansieringa</SubmitButton>
      </CaseForm>
    </>
  )
}

export function AnswerAssignment(view: CaseView) {
  const assignment = view.page.bank?.assignment
  if (!assignment) return null
  return (
    <>
      <p class="ds-paragraph">
        {assignment.bankName} ber om at ei utbetaling frå garantien går rett til lånekontoen{' '}
        {formatAccountNumber(assignment.accountNumber)}, og ikkje til deg. Du treng ikkje godta det. Gjer du det, er det
        berre banken som kan gjere det om.
      </p>
      <CaseForm view={view} to="/assignment-answer">
        <ButtonRow>
          <SubmitButton name="answer" value="agree">
            Godta
          </SubmitButton>
          <SubmitButton name="answer" value="decline" variant="secondary">
            Sei nei
          </SubmitButton>
        </ButtonRow>
      </CaseForm>
    </>
  )
}
