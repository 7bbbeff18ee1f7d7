import type { PositionLine } from '../../../reports/fund-position.ts'
import type { Position } from '../../../server/fund/position.ts'
import { formatOre } from '../../figures.ts'
import { StackedBar } from '../../parts/bar-chart.tsx'
import { CalculationLines } from '../../parts/calculation-lines.tsx'
import { Figures } from '../../parts/figures-row.tsx'

/** What a fund has and has promised, as five figures. */
export function PositionFigures({ position }: { position: Position }) {
  const { availableOre, capitalOre, reservedOre, payableOre, paidOre } = position
  return (
    <Figures
      figures={[
        { label: 'Ledig ramme', value: formatOre(availableOre), main: true },
        { label: 'Kapital', value: formatOre(capitalOre) },
        { label: 'Reservert', value: formatOre(reservedOre) },
        { label: 'Godkjent, ikkje utbetalt', value: formatOre(payableOre) },
        { label: 'Utbetalt i alt', value: formatOre(paidOre) },
      ]}
    />
  )
}

type Room = Pick<Position, 'availableOre' | 'reservedOre' | 'payableOre'>

/** How what the fund has is divided between what is promised and what is free. */
export function RoomBar({ room, caption }: { room: Room; caption: string }) {
  return (
    <StackedBar
      id="room"
      caption={caption}
      parts={[
        { label: 'Reservert til garantiar', value: room.reservedOre, shown: formatOre(room.reservedOre) },
        {
          label: 'Godkjent, ikkje utbetalt',
          value: room.payableOre,
          shown: formatOre(room.payableOre),
          look: 'warm',
        },
        { label: 'Ledig', value: room.availableOre, shown: formatOre(room.availableOre), look: 'striped' },
      ]}
    />
  )
}

/** From the first contribution to what may still be promised. */
export function PositionLines({ lines }: { lines: readonly PositionLine[] }) {
  return (
    <CalculationLines
      caption="Frå innskot til ledig ramme"
      lines={lines.map(({ label, detail, amountOre, emphasis }) => ({
        label,
        detail: detail ?? undefined,
        amount: formatOre(amountOre),
        emphasis: emphasis ?? undefined,
      }))}
    />
  )
}
