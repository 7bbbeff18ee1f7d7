import type { Document } from '../../../server/documents/document.ts'
import type { Day } from '../../../server/shared/day.ts'
import { DayField, SelectField, TextField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'

interface PaperProps {
  readonly state: FormState
  readonly documents: readonly Document[]
  readonly today: Day
}

/** Who sent it and when, and where it lies. */
export const PaperFields = ({ state, documents, today }: PaperProps) => (
  <>
    <TextField {...field(state, 'sender')} label="Kven har skrive under på klaga?" required />
    <DayField
      {...field(state, 'postedDay')}
      label="Kva dag vart klaga send?"
      hint="Poststempelet. Vart ho levert for hand, er det dagen ho kom."
      max={today}
      required
    />
    <DayField {...field(state, 'receivedDay')} label="Kva dag kom ho til fondet?" max={today} required />
    <DocumentField state={state} label="Sjølve brevet" documents={documents} />
  </>
)

interface DocumentFieldProps extends Pick<PaperProps, 'state' | 'documents'> {
  readonly label: string
}

/** One of the documents of the case. */
export const DocumentField = ({ state, label, documents }: DocumentFieldProps) => (
  <SelectField
    {...field(state, 'document')}
    label={label}
    hint={documents.length === 0 ? 'Last det opp under Dokument først, så kan du velje det her.' : undefined}
    options={documents.map(({ id, number, name }) => ({ value: id, label: `Dokument ${number}: ${name}` }))}
    empty="Ikkje lasta opp"
    required={false}
  />
)
