import { Notice } from '../../parts/notice.tsx'
import { Quote } from '../case/application-actions.tsx'
import type { RequestView } from './request-page.tsx'

/** What somebody wrote in a form that is not there any more: it is not lost. */
export function LeftoverAnswers({ view: { shown, tried } }: { view: RequestView }) {
  if (!tried || shown.actions.includes(tried.action)) return null
  const texts = wordsIn(tried.values)
  if (texts.length === 0) return null
  return (
    <Notice tone="warning" title="Dette skreiv du">
      <p class="ds-paragraph">
        Det er ikkje sendt, for det har hendt noko her medan du skreiv. Ta vare på teksten; du kan òg sende han som ei{' '}
        <a href={`/cases/${shown.subject.id}/messages`}>melding</a>.
      </p>
      {texts.map(text => (
        <Quote key={text} words={text} />
      ))}
    </Notice>
  )
}

/** Every text that was typed, however deep in the form. */
function wordsIn(values: unknown): string[] {
  if (typeof values === 'string') return /\p{L}.*\s/u.test(values) ? [values] : []
  return typeof values === 'object' && values !== null ? Object.values(values).flatMap(wordsIn) : []
}
