/** A drawing for the eye alone: fells, a lake, two homes and one that is being built. Its right side is what a phone shows. */
export function Scene() {
  return (
    <svg
      class="hero-scene"
      viewBox="0 0 1600 460"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="1392" cy="104" r="46" fill="#f0c48a" />
      <path
        fill="#cfe3dd"
        d="M0 372 150 330l110 30 170-52 120 40 150-70 96 42 126-112 62 54 96-112 96 104 66-46 94 88 92-104 78 76 94-56v348H0Z"
      />
      <path fill="#fff" d="m1080 150 32 35-24 9-20-15-16 4Zm348 42 32 32-28 5-20-11-12 4Z" />
      <path fill="#a5c9bf" d="M0 386c220-40 400-26 620-56s330-66 540-46 260 26 440-10v206H0Z" />
      <path fill="#dcebe7" d="M560 378c220-44 600-64 1040-54v76H560Z" />
      <path fill="#2f8075" d="M0 396c240-22 420-8 640-20s360-54 580-46 240 14 380-6v156H0Z" />
      <path fill="#145c57" d="M0 408c300-14 520 2 800-10s500-34 800-14v96H0Z" />
      <Trees />
      <Home x={1042} y={284} wall="#9d3b22" />
      <Home x={1182} y={290} wall="#fdf7ec" />
      <Frame x={1328} y={284} />
    </svg>
  )
}

function Home({ x, y, wall }: { x: number; y: number; wall: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path fill={wall} d="M0 30 46 0l46 30v62H0Z" />
      <path fill="none" stroke="#0d3432" stroke-width="9" stroke-linejoin="round" d="M-9 36 46 0l55 36" />
      <path fill="#0d3432" d="M66-6h11v26l-11-8Z" />
      <path fill="#f6d9a4" stroke="#fff" stroke-width="3" d="M13 40h20v20H13ZM59 40h20v20H59Z" />
      <path fill="#0d3432" d="M38 62h17v30H38Z" />
    </g>
  )
}

/** A home of which only the beams stand, and a ladder. */
function Frame({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke-linecap="round" stroke-linejoin="round">
      <path stroke="#fdf7ec" stroke-width="6" d="M0 92V34L50 0l50 34v58M0 34h100M0 92h100" />
      <path stroke="#fdf7ec" stroke-width="4" d="M25 92V34M50 92V0M75 92V34M25 34 50 17l25 17" />
      <path stroke="#f0c48a" stroke-width="4" d="m104 92 10-76M122 92l10-76M107 76h18M109 58h18M112 40h18M114 24h18" />
    </g>
  )
}

const trees = [
  [120, 374, 0.7],
  [176, 382, 0.9],
  [430, 380, 0.6],
  [820, 352, 0.8],
  [862, 362, 1],
  [968, 340, 0.9],
  [1008, 352, 0.7],
  [1160, 336, 0.8],
  [1300, 338, 0.7],
  [1492, 326, 1.1],
  [1534, 340, 0.9],
  [1566, 330, 1.2],
] as const

function Trees() {
  return trees.map(([x, y, size]) => (
    <path
      key={x}
      transform={`translate(${x} ${y}) scale(${size})`}
      fill="#0d3432"
      d="m0-40 16 28H9l13 24H12l10 22h-44l10-22h-10L-9-12h-7Z"
    />
  ))
}
