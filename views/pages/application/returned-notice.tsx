import { Notice } from '../../parts/notice.tsx'

/** What the case officer asks for; nothing where the application was not given back. */
export function ReturnedNotice({ reason }: { reason: string | null }) {
  if (reason === null) return null
  return (
    <Notice tone="warning" title="Saksbehandlaren treng meir frå deg">
      {reason.split('\n').map(line => (
        <p class="ds-paragraph">{line}</p>
      ))}
      <p class="ds-paragraph">Rett søknaden, sjå over han og send han inn på nytt.</p>
    </Notice>
  )
}
