import { refuse } from '../shared/refusal.ts'

/** An application, or a claim, that is given to a case officer, with the version of its case that was seen. */
export interface AssignedThing {
  readonly caseId: string
  readonly seenVersion: number
  readonly claimId: string | null
}

/** `application.<case>.<version>`, `claim.<case>.<version>.<claim>` */
export const thingText = ({ caseId, seenVersion, claimId }: AssignedThing): string =>
  claimId === null ? `application.${caseId}.${seenVersion}` : `claim.${caseId}.${seenVersion}.${claimId}`

const thingForm = /^(application|claim)\.([\w-]{1,100})\.(\d{1,9})(?:\.([\w-]{1,100}))?$/

/** @throws Refused `invalid` at `things` where nothing was chosen, or something that is no thing of the list. */
export function readThings(things: readonly string[]): AssignedThing[] {
  if (things.length === 0) {
    return refuse({ code: 'invalid', errors: [{ path: 'things', message: 'Vel minst éi sak i lista.' }] })
  }
  return things.map(thing => {
    const [, kind, caseId, version, claimId] = thingForm.exec(thing) ?? []
    if (!caseId || !version || (kind === 'claim') !== (claimId !== undefined)) {
      return refuse({ code: 'invalid', errors: [{ path: 'things', message: 'Vel saker i lista.' }] })
    }
    return { caseId, seenVersion: Number(version), claimId: claimId ?? null }
  })
}
