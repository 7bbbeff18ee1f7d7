import type { ApplicationSide } from '../../../server/cases/application-side-read.ts'
import { formatCount } from '../../figures.ts'
import { kindLabels } from '../documents/document-text.ts'
import type { Task } from './tasks.ts'

/** What belongs to the application beside its questions; each has a page of its own in the case. */
export const sideTasks = (path: string, side: ApplicationSide): Task[] => [
  documentsTask(path, side.documents),
  peopleTask(path, side.people),
]

/** The application can be sent without them; the case officer asks for what is needed. */
function documentsTask(path: string, { count, missing }: ApplicationSide['documents']): Task {
  const names = missing.map(kind => kindLabels[kind].toLowerCase()).join(', ')
  return {
    href: `${path}/documents`,
    title: 'Dokument',
    state: missing.length === 0 ? 'done' : count === 0 ? 'not-started' : 'begun',
    about: missing.length === 0 ? null : `Manglar: ${names}. Du kan òg leggje dei ved etter at søknaden er send.`,
  }
}

function peopleTask(path: string, { within, invited }: ApplicationSide['people']): Task {
  const said = [within > 0 && `${countText(within)} er med.`, invited > 0 && `${countText(invited)} er invitert.`]
  return {
    href: `${path}/people`,
    title: 'Personar i saka',
    state: invited > 0 ? 'begun' : within > 0 ? 'done' : 'optional',
    about: said.filter(Boolean).join(' ') || 'Søkjer de fleire saman, eller vil du ha hjelp av nokon?',
  }
}

const countText = (count: number): string => formatCount(count, 'Éin til', 'til')
