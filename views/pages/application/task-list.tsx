import type { StepState } from '../../../server/applications/application-steps.ts'
import { fieldId } from '../../form-state.ts'
import { Tag, type TagTone } from '../../parts/tag.tsx'
import type { Task } from './tasks.ts'

/** Things to do with how far each has come; the whole line is the link's. */
export function TaskList({ heading, tasks }: { heading: string; tasks: readonly Task[] }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {heading}
      </h2>
      <ul class="task-list">
        {tasks.map(task => (
          <TaskLine key={task.href} task={task} />
        ))}
      </ul>
    </section>
  )
}

function TaskLine({ task: { href, title, state, about } }: { task: Task }) {
  const id = `task-${fieldId(title)}`
  return (
    <li>
      <div class="task-text">
        <a class="ds-link" href={href} aria-describedby={`${id}-state${about === null ? '' : ` ${id}-about`}`}>
          {title}
        </a>
        {about !== null && (
          <p class="task-about" id={`${id}-about`}>
            {about}
          </p>
        )}
      </div>
      <span id={`${id}-state`}>
        <Tag tone={tones[state]}>{stateNames[state]}</Tag>
      </span>
    </li>
  )
}

const stateNames: Readonly<Record<StepState, string>> = {
  'not-started': 'Ikkje starta',
  begun: 'Påbyrja',
  done: 'Ferdig',
  optional: 'Valfritt',
}

const tones: Readonly<Record<StepState, TagTone>> = {
  'not-started': 'neutral',
  begun: 'info',
  done: 'success',
  optional: 'neutral',
}
