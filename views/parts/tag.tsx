import { pageText } from '../language.ts'
import type { ApplicationStatus, ClaimStatus, GuaranteeStatus } from '../messages.ts'

export type TagTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A mark of its own for each tone, so that the colour is never the only difference. */
const marks: Record<TagTone, string> = {
  neutral: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 1.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  info: 'M8 3.5a4.5 4.5 0 1 1 0 9Z M8 3.5a4.5 4.5 0 0 0 0 9v-1.5a3 3 0 0 1 0-6Z',
  success: 'm3.3 8.3 1.1-1.1 2.3 2.3 4.9-4.9 1.1 1.1-6 6Z',
  warning: 'M8 2.5 14 13H2Zm-.75 4v3h1.5v-3Zm0 4v1.5h1.5v-1.5Z',
  danger: 'M4.2 5.3 5.3 4.2 8 6.9l2.7-2.7 1.1 1.1L9.1 8l2.7 2.7-1.1 1.1L8 9.1l-2.7 2.7-1.1-1.1L6.9 8Z',
}

/** A status in one or two words. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: string }) {
  return (
    <span class="ds-tag status-tag" data-color={tone} data-variant="outline">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={marks[tone]} fill="currentColor" fill-rule="evenodd" />
      </svg>
      {children}
    </span>
  )
}

const applicationTones: Record<ApplicationStatus, TagTone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  'under-assessment': 'info',
  recommended: 'info',
  waiting: 'warning',
  granted: 'success',
  'granted-in-part': 'success',
  refused: 'danger',
  dismissed: 'danger',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}

const guaranteeTones: Record<GuaranteeStatus, TagTone> = {
  committed: 'info',
  'in-force': 'success',
  building: 'success',
  completed: 'success',
  ended: 'neutral',
}

const claimTones: Record<ClaimStatus, TagTone> = {
  lodged: 'info',
  'under-assessment': 'info',
  recommended: 'info',
  payable: 'success',
  attested: 'success',
  paid: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
}

export function ApplicationStatusTag({ status }: { status: ApplicationStatus }) {
  return <Tag tone={applicationTones[status]}>{pageText('applicationStatus', status)}</Tag>
}

export function GuaranteeStatusTag({ status }: { status: GuaranteeStatus }) {
  return <Tag tone={guaranteeTones[status]}>{pageText('guaranteeStatus', status)}</Tag>
}

export function ClaimStatusTag({ status }: { status: ClaimStatus }) {
  return <Tag tone={claimTones[status]}>{pageText('claimStatus', status)}</Tag>
}
