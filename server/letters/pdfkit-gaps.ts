// biome-ignore-all lint/style/noNamespace: the library's types stand in them.

// What the library has and takes besides what its types say.
declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** What a file is read from, with the form that `initForm` made. */
      readonly _root: { readonly data: { readonly AcroForm: { readonly data: object } } }
    }
    namespace Mixins {
      interface AnnotationOption {
        /** What the annotation is read aloud as part of. */
        structParent?: PDFStructureElement
      }
      interface StructureElementOptions {
        /** Of a table's heading: what it is the heading of. */
        scope?: 'Column' | 'Row'
        /** Left, top, right and bottom, of what is drawn. */
        bbox?: readonly [number, number, number, number]
      }
    }
  }
}

/** A text as the library writes it where it takes plain strings for names. */
export const literalText = (text: string): string => new String(text) as string
