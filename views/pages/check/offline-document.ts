import type { KeyFile } from '../../../server/genuineness/published-keys.ts'
import { assetText } from '../../assets.ts'
import { formatDay } from '../../figures.ts'

/**
 * A page in one file that checks seals without a network: the script of `/check` and the keys stand inside. It is downloaded and
 * opened from where it was saved, so the site's rules for scripts do not meet it.
 */
export const offlineDocument = (keys: KeyFile): string => `<!doctype html>
<html lang="nn">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sjekk eit garantibrev utan nett</title>
<style>${style}</style>
</head>
<body data-offline>
<main>
<h1>Sjekk eit garantibrev utan nett</h1>
<p>Nøklane på denne sida er frå <strong>${formatDay(keys.as_of)}</strong>. Er brevet nyare, så last ned sida på nytt.</p>
<section id="seal" tabindex="-1" aria-live="polite" hidden></section>
<form data-check="offline">
<label for="link">Lenkja frå QR-koden</label>
<p id="link-hint">Skann QR-koden med kameraet, kopier lenkja og lim henne inn her. Eller vel fila under.</p>
<textarea id="link" name="link" rows="4" aria-describedby="link-hint" autocomplete="off" spellcheck="false"></textarea>
<label for="file">Garantibrevet (PDF)</label>
<input id="file" name="file" type="file" accept="application/pdf">
<label for="signature">Signaturfila (.sig), om du har henne</label>
<p id="signature-hint">Ho viser at kvar byte i fila er uendra.</p>
<input id="signature" name="signature" type="file" aria-describedby="signature-hint">
<button type="submit">Sjekk</button>
</form>
</main>
<script type="application/json" id="keys">${inScript(JSON.stringify(keys))}</script>
<script>${inScript(assetText('check.js'))}</script>
</body>
</html>
`

/** Nothing in it can end the element that it stands in. */
const inScript = (text: string): string => text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')

const style = `
:root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif}
body{margin:0;padding:1.5rem 1rem}
main{max-width:40rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.25}
h2{font-size:1.2rem}
form{display:grid;gap:.5rem}
label{font-weight:600;margin-top:1rem}
p[id]{margin:0}
textarea,input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;overflow-wrap:anywhere}
button{font:inherit;font-weight:600;justify-self:start;margin-top:1rem;padding:.7rem 1.4rem;border:0;border-radius:.5rem;background:#14532d;color:#fff;cursor:pointer}
#seal{border:2px solid currentColor;border-radius:.5rem;padding:0 1rem 1rem;margin:1rem 0}
dl{display:grid;gap:.25rem;margin:0}
dl div{display:grid;grid-template-columns:minmax(7rem,1fr) 2fr;gap:.75rem;border-bottom:1px solid #8886;padding:.35rem 0}
dt{opacity:.8}
dd{margin:0;font-weight:600;overflow-wrap:anywhere}
@media print{form{display:none}}
`
