import type { FileFault, RefusedFile } from '../server/shared/file-fault.ts'

/** Why a file was not taken in, and what to do. */
export const fileFaultText = (fault: FileFault): string => texts[fault]

/** The same, after the name of the file, where it has one. */
export const refusedFileText = ({ name, fault }: RefusedFile): string =>
  name === '' ? fileFaultText(fault) : `${name}: ${fileFaultText(fault)}`

const texts: Readonly<Record<FileFault, string>> = {
  empty: 'Fila er tom. Opne henne hos deg, sjå at ho har innhald, og last opp på nytt.',
  'too-large': 'Fila er større enn 20 MB. Lagre henne med lågare oppløysing, eller del henne i fleire.',
  'unknown-type': 'Vi tek imot PDF, JPEG og PNG. Lagre fila i eitt av desse formata.',
  heic: 'Dette er eit HEIC-bilete. Lagre det som JPEG, eller ta biletet på nytt rett frå denne sida.',
  office: 'Dette er ei Office-fil eller ei pakka fil. Opne dokumentet, og vel «Lagre som PDF».',
  disguised: 'Innhaldet er noko anna enn namnet på fila seier. Lagre henne på nytt som PDF, JPEG eller PNG.',
  encrypted:
    'Fila er låst med passord eller kryptering. Lagre ein kopi utan, til dømes med «Skriv ut» og «Lagre som PDF».',
  'cut-off': 'Slutten av fila manglar. Sjå at ho let seg opne hos deg, og last opp på nytt.',
  infected: 'Fila inneheld skadeleg kode og er sletta her. Køyr eit virussøk der du har henne frå.',
  broken: 'Noko gjekk gale då vi lagra fila. Last opp på nytt.',
  'too-many': 'Du kan sende 20 filer om gongen. Last opp denne etterpå.',
  'the-rest': 'Det kom så mange filer at vi ikkje såg på alle. Last opp resten etterpå, 20 om gongen.',
  'case-full':
    'Saka har så mange dokument som ho kan ha. Samle fleire sider i éi fil, eller trekk tilbake dokument som ikkje trengst.',
}
