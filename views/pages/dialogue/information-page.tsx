import type { VNode } from 'preact'
import type { CaseSubject } from '../../../server/cases/subpage-read.ts'
import type { Information } from '../../../server/dialogue/information-store.ts'
import type { Document } from '../../../server/documents/document.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import type { Day } from '../../../server/shared/day.ts'
import { DayField, SelectField, TextArea, TextField } from '../../fields.tsx'
import { Form, SubmitButton } from '../../form.tsx'
import { field, formState } from '../../form-state.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { InformationCard } from './information-card.tsx'
import { subpage } from './subpage.tsx'

interface InformationProps {
  readonly context: CaseContext
  readonly subject: CaseSubject
  readonly information: readonly Information[]
  readonly documents: readonly Document[]
  readonly today: Day
  readonly done: InformationDone | null
  readonly tried: Attempt | null
}

export type InformationDone = 'registered' | 'heard' | 'set-aside'

const doneTexts: Readonly<Record<InformationDone, string>> = {
  registered: 'Opplysningane er registrerte. Søkjaren har ikkje sett dei enno.',
  heard: 'Opplysningane er lagde fram for søkjaren.',
  'set-aside': 'Det er registrert kvifor opplysningane ikkje blir lagde fram.',
}

/** What others have told about the applicant. */
export function InformationPage(props: InformationProps): VNode {
  const { context, subject, information, done, tried } = props
  return subpage({
    context,
    subject,
    title: 'Opplysningar frå andre',
    lead: 'Det banken, ein takstmann eller andre har fortalt om søkjaren, må søkjaren få sjå og seie si meining om før eit vedtak som går imot.',
    tab: '/messages',
    ...(done && { doneText: doneTexts[done] }),
    problem: tried?.problem ?? null,
    children: (
      <>
        {information.length === 0 && <EmptyState heading="Ingen opplysningar er registrerte" />}
        {information.map(one => (
          <InformationCard key={one.id} one={one} caseId={subject.id}>
            <p>
              <a class="ds-link" href={`/cases/${subject.id}/information/${one.id}`}>
                {one.untold ? 'Legg fram, eller skriv kvifor ikkje' : 'Sjå meir'}
                <span class="ds-sr-only"> om det {one.source} sa</span>
              </a>
            </p>
          </InformationCard>
        ))}
        {context.caseAccess.parties.has('case-officer') && <Register {...props} />}
      </>
    ),
  })
}

function Register({ context, subject, documents, today, tried }: InformationProps) {
  const state = tried ? formState(tried) : { values: { receivedDay: today }, errors: new Map() }
  const choices = documents.map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Registrer nye opplysningar
      </h2>
      <Form
        action={`/cases/${subject.id}/information`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={context.seenVersion ?? subject.version}
        warnUnsaved
      >
        <TextField {...field(state, 'source')} label="Kven kjem dei frå?" required />
        <DayField {...field(state, 'receivedDay')} label="Når fekk de dei?" max={today} />
        <TextArea {...field(state, 'body')} label="Kva vart sagt?" hint="Ordrett når det går." rows={6} required />
        {choices.length > 0 && (
          <SelectField
            {...field(state, 'documentId')}
            label="Dokument i saka"
            options={choices}
            empty="Ikkje noko dokument"
            required={false}
          />
        )}
        <SubmitButton>Registrer</SubmitButton>
      </Form>
    </section>
  )
}
