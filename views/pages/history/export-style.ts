/** Beside the page of an export, so that it is pleasant to read and to print wherever it is kept. */
export const exportStyle = `body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #1d2b22; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-top: 1px solid #b9c4bc; padding-top: 1.5rem; }
dl > div { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: 0 1rem; padding: 0.3rem 0; }
dt { color: #4a5a50; }
dd { margin: 0; }
ol, ul { padding-left: 1.2rem; }
.table-frame { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #d9dfdb; }
.numeric { text-align: right; white-space: nowrap; }
.timeline-meta { color: #4a5a50; margin-top: -0.8rem; }
.ds-sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
svg { width: 1em; height: 1em; vertical-align: -0.1em; }
`
