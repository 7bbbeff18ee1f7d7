import type { AccountCode, TransferKind } from '../../../server/fund/transfer.ts'

export const transferKindNames: Readonly<Record<TransferKind, string>> = {
  contribution: 'Innskot',
  administration: 'Sett av til administrasjon',
  return: 'Ført tilbake til eigar',
  reserve: 'Reservasjon',
  release: 'Frigjeving',
  'approve-claim': 'Godkjent oppgjer',
  pay: 'Utbetaling',
  recover: 'Tilbakebetaling',
  'raise-gearing': 'Høgare giring',
  'lower-gearing': 'Lågare giring',
}

export const accountNames: Readonly<Record<AccountCode, string>> = {
  contributions: 'Innskot',
  recoveries: 'Tilbakebetalt',
  capital: 'Kapital',
  administration: 'Administrasjon',
  returned: 'Ført tilbake',
  paid: 'Utbetalt',
  room: 'Ramme',
  available: 'Ledig ramme',
  reserved: 'Reservert',
  payable: 'Godkjent, ikkje utbetalt',
}

/** What stands for the system itself where a person's name would stand. */
export const systemName = 'Automatisk'
