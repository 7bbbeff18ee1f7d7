import type { VNode } from 'preact'
import type { Context } from '../../../server/http/context.ts'
import type { CriterionCode } from '../../../server/rules/criteria.ts'
import type { Finding } from '../../../server/rules/finding.ts'
import type { OpenRules } from '../../../server/rules/open-rules.ts'
import type { Verdict } from '../../../server/rules/self-check.ts'
import { RadioGroup } from '../../choices.tsx'
import { NumberField, SelectField } from '../../fields.tsx'
import { ButtonLink, ButtonRow, ErrorSummary, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Notice, type Tone } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { criterionLabels, demandText } from './criterion-text.ts'
import { YesNo } from './edit-parts.tsx'
import { FindingList } from './finding-list.tsx'
import { problemOfForm } from './form-problem.ts'

interface SelfCheckProps {
  readonly context: Context
  readonly rules: OpenRules
  readonly form: FormState
  /** `null` until all questions are answered. */
  readonly result: { readonly findings: readonly Finding[]; readonly verdict: Verdict } | null
  /** What is looked at in an application besides. */
  readonly notAskedAbout: readonly CriterionCode[]
}

/** Five questions and what the rules say to the answers. */
export function SelfCheckPage({ context, rules, form, result, notAskedAbout }: SelfCheckProps): VNode {
  const problem = problemOfForm(form)
  return shell(
    { ...context, fund: rules.fund },
    { title: 'Kan eg søkje?', hasErrors: problem !== null },
    <>
      {problem && <ErrorSummary problem={problem} />}
      <PageHeading title="Kan eg søkje?" over={rules.fund.name} lead="Fem spørsmål. Svara blir ikkje lagra." />
      {result && <Result {...{ rules, notAskedAbout, ...result }} dwellings={field(form, 'dwellings').value} />}
      <section>
        {result && (
          <h2 class="ds-heading" data-size="sm">
            Svara dine
          </h2>
        )}
        <Questions rules={rules} form={form} again={result !== null} />
      </section>
    </>,
  )
}

const verdicts: Readonly<Record<Verdict, { tone: Tone; title: string; text: string }>> = {
  likely: {
    tone: 'success',
    title: 'Det ser ut til at du kan søkje',
    text: 'Det du har svart, er innanfor reglane. Ein saksbehandlar ser på heile søknaden før nokon avgjer han.',
  },
  uncertain: {
    tone: 'warning',
    title: 'Kanskje',
    text: 'Noko må ein saksbehandlar vurdere. Du kan søkje, og få svar på det.',
  },
  unlikely: {
    tone: 'danger',
    title: 'Slik det står no, passar ikkje prosjektet',
    text: 'Minst eitt av krava er ikkje oppfylt. Du har likevel rett til å søkje og få eit vedtak.',
  },
}

type ResultProps = Pick<SelfCheckProps, 'rules' | 'notAskedAbout'> &
  NonNullable<SelfCheckProps['result']> & { readonly dwellings: unknown }

function Result({ rules, findings, verdict, notAskedAbout, dwellings }: ResultProps) {
  const { tone, title, text } = verdicts[verdict]
  const { version, fund } = rules
  const names = { ...rules.names, ...otherMunicipality }
  return (
    <section>
      <Notice tone={tone} title={title}>
        <p class="ds-paragraph">{text}</p>
      </Notice>
      <FindingList findings={findings.toSorted(byWeight)} names={names} />
      {notAskedAbout.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="xs">
            Dette ser vi òg på i søknaden
          </h3>
          <ul class="ds-list">
            {notAskedAbout.map(code => (
              <li key={code}>
                {criterionLabels[code]}: {demandText(code, version.content.criteria, names)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Svaret byggjer på{' '}
        <a class="ds-link" href={`/funds/${fund.id}/rules/${version.number}`}>
          regelversjon {version.number}
        </a>
        . Det er inga lovnad.
      </p>
      <ButtonRow>
        <ButtonLink href={`/funds/${fund.id}/apply`}>Søk om tapsgaranti</ButtonLink>
        <ButtonLink href={`/calculator?fund=${fund.id}&dwellings=${String(dwellings)}`} variant="secondary">
          Rekn ut kva som kan dekkjast
        </ButtonLink>
      </ButtonRow>
    </section>
  )
}

/** What stands in the way is read first. */
const byWeight = (one: Finding, other: Finding): number => weights.indexOf(one.answer) - weights.indexOf(other.answer)

const weights: readonly Finding['answer'][] = ['not-met', 'needs-officer', 'met']

const otherMunicipality = { other: 'ein annan kommune' }

function Questions({ rules, form, again }: Pick<SelfCheckProps, 'rules' | 'form'> & { readonly again: boolean }) {
  const municipalities = Object.entries(rules.names).sort(([, one], [, other]) => one.localeCompare(other, 'nn'))
  return (
    <form class="form" method="get" action="/self-check">
      <HiddenField name="fund" value={rules.fund.id} />
      <RadioGroup
        {...field(form, 'builder')}
        label="1. Kven byggjer?"
        required
        options={[
          { value: 'private', label: 'Ein privatperson' },
          { value: 'contractor', label: 'Ein entreprenør eller eit anna føretak' },
          { value: 'public', label: 'Kommunen, fylkeskommunen, staten eller eit selskap dei styrer' },
        ]}
      />
      {rules.version.content.criteria.targetGroups.length > 0 && (
        <NumberField
          {...field(form, 'age')}
          label="Alderen din"
          hint="Berre for privatpersonar"
          suffix="år"
          whole
          size={4}
          required={false}
        />
      )}
      <SelectField
        {...field(form, 'municipality')}
        label="2. Kvar skal det byggjast?"
        required
        options={[
          ...municipalities.map(([value, label]) => ({ value, label })),
          { value: 'other', label: 'I ein annan kommune' },
        ]}
      />
      <RadioGroup
        {...field(form, 'purpose')}
        label="3. Er det ein ny bustad?"
        required
        options={[
          { value: 'new-building', label: 'Ja, det blir bygd nytt' },
          { value: 'conversion', label: 'Eit anna bygg blir gjort om til bustad' },
          { value: 'existing', label: 'Nei, bustaden finst frå før' },
        ]}
      />
      <YesNo {...field(form, 'started')} label="4. Er bygginga sett i gang?" />
      <NumberField {...field(form, 'dwellings')} label="5. Kor mange bustader er det?" whole size={4} required />
      <SubmitButton>{again ? 'Sjekk på nytt' : 'Sjå svaret'}</SubmitButton>
    </form>
  )
}
