import type { VNode } from 'preact'
import type { Context } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import type { DraftVersion } from '../../../server/rules/rule-version.ts'
import { ButtonLink, ButtonRow, ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import type { MunicipalityNames } from './criterion-text.ts'
import { AmountFields, CostFields, DeductibleFields, SaleFields, TermFields } from './edit-coverage.tsx'
import { ApplicantFields, DwellingFields, IntakeFields, LimitFields } from './edit-criteria.tsx'
import { DeadlineFields, LegalFields, ProductFields } from './edit-product.tsx'
import { namedRuleProblem } from './field-names.ts'

interface EditPageProps {
  readonly context: Context
  readonly fund: { readonly id: string; readonly name: string }
  readonly version: DraftVersion
  readonly form: FormState
  readonly names: MunicipalityNames
  readonly problem?: Problem | undefined
}

/** The whole content of a draft, in one form. */
export function EditRulesPage({ context, fund, version, form, names, problem }: EditPageProps): VNode {
  const path = `/funds/${fund.id}/rules/${version.number}`
  const title = `Endre utkast til versjon ${version.number}`
  return shell(
    context,
    { title, hasErrors: problem !== undefined, back: { href: path, label: `Regelversjon ${version.number}` } },
    <>
      {problem && <ErrorSummary problem={namedRuleProblem(problem, version.content)} />}
      <PageHeading title={title} over={fund.name} lead="Skriv beløp i kroner og delar i prosent." />
      {problem?.code === 'stale' && <Stale path={path} version={version} />}
      <Form
        action={`${path}/edit`}
        csrfToken={context.csrfToken}
        commandId={context.commandId}
        version={version.version}
        warnUnsaved
      >
        <CostFields form={form} />
        <SaleFields form={form} />
        <DeductibleFields form={form} />
        <AmountFields form={form} />
        <TermFields form={form} />
        <ApplicantFields form={form} names={names} />
        <DwellingFields form={form} />
        <LimitFields form={form} />
        <IntakeFields form={form} />
        <DeadlineFields form={form} />
        <ProductFields form={form} />
        <LegalFields form={form} />
        <ButtonRow>
          <SubmitButton>Lagre utkastet</SubmitButton>
          <ButtonLink href={path} variant="tertiary">
            Avbryt
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>,
  )
}

/** Both texts can be seen: the other's on its page, one's own in the form. */
const Stale = ({ path, version }: { path: string; version: DraftVersion }) => (
  <Notice tone="warning" title="Ein annan har lagra utkastet">
    <p class="ds-paragraph">
      Det du skreiv, står i skjemaet under.{' '}
      <a class="ds-link" href={path}>
        Sjå det som er lagra no
      </a>{' '}
      (lagring nummer {version.version}). Lagrar du på nytt, tek teksten din over.
    </p>
  </Notice>
)
