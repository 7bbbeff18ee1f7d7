import { pageText } from '../language.ts'

/** Opens the browser's print dialog; hidden until the script that does it is here. */
export function PrintButton() {
  return (
    <button class="ds-button" type="button" data-variant="secondary" data-print hidden>
      {pageText('page', 'print')}
    </button>
  )
}
