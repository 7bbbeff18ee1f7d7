/** A drawing for the eye alone: fells, a lake, three homes and one that is being built. */
export function Scene() {
  return (
    <svg class="hero-scene" viewBox="0 0 640 400" aria-hidden="true" focusable="false">
      <circle cx="486" cy="104" r="44" fill="#f0c48a" />
      <path fill="#cfe3dd" d="M0 238 84 150l44 42 82-92 74 84 52-40 78 74 84-92 62 62 80-54v266H0Z" />
      <path fill="#fff" d="m84 150 26 25-22 4-18-12Zm126-50 30 34-26 8-30-12Zm288 26 34 34-28 6-26-14Z" />
      <path fill="#a5c9bf" d="M0 270c90-44 170-40 262-8s200 30 378-16v154H0Z" />
      <path fill="#dcebe7" d="M0 300c120-18 330-20 640-6v40H0Z" />
      <path fill="#2f8075" d="M0 318c130-26 260-22 372-4s190 10 268-8v94H0Z" />
      <path fill="#145c57" d="M0 366c150-34 300-30 640-14v48H0Z" />
      <Trees />
      <Home x={112} y={262} wall="#9d3b22" />
      <Home x={252} y={272} wall="#fdf7ec" />
      <Frame x={396} y={266} />
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

/** A home of which only the beams stand. */
function Frame({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke-linecap="round" stroke-linejoin="round">
      <path stroke="#fdf7ec" stroke-width="6" d="M0 92V34L50 0l50 34v58M0 34h100M0 92h100" />
      <path stroke="#fdf7ec" stroke-width="4" d="M25 92V34M50 92V0M75 92V34M25 34 50 17l25 17" />
      <path
        stroke="#f0c48a"
        stroke-width="5"
        d="M118 92V8M118 30h-34M118 62h-34M134 92V8M118 20h16M118 44h16M118 68h16"
      />
    </g>
  )
}

const trees = [
  [44, 300, 1],
  [76, 312, 0.8],
  [222, 306, 0.9],
  [364, 304, 0.8],
  [552, 292, 1.1],
  [590, 306, 0.9],
  [614, 298, 1],
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
