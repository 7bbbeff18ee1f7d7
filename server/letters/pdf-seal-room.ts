import type { PdfPaper } from './pdf-paper.ts'
import { literalText } from './pdfkit-gaps.ts'

/** In bytes: a signature with its certificate and the two or three that vouch for it. */
export const sealRoom = 8192

/** Stands where the places of the signed bytes are written once they are known; `@signpdf` looks for it. */
const unknown = '**********'

/**
 * Leaves room for a seal (PAdES in the form that ISO 32000 has: a CMS signature over all bytes but its own), in a field that
 * shows nothing. Call it before the paper is finished.
 */
export function leaveRoomForSeal({ doc, head }: PdfPaper): void {
  const seal = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, unknown, unknown, unknown],
    Contents: new Uint8Array(sealRoom),
    M: new Date(head.createdAt),
    Name: literalText(head.owner),
  })
  const field = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    V: seal,
    T: literalText('Segl'),
    TU: literalText(head.owner),
    F: printed,
    P: doc.page.dictionary,
  })
  doc.page.annotations.push(field)
  for (const part of [seal, field]) part.end('')
  doc.initForm()
  // NOTE: nothing is left for a reader to draw, which a file that is archived may not ask for.
  Object.assign(doc._root.data.AcroForm.data, { NeedAppearances: undefined, SigFlags: closed, Fields: [field] })
}

const printed = 4
/** There is a signature, and what is changed from now on breaks it. */
const closed = 3
