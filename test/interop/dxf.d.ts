/** The part of the `dxf` package the tests use; it ships no types. */
declare module 'dxf' {
  export interface ReadEntity {
    readonly type: string;
    readonly layer: string;
    readonly closed?: boolean;
    readonly vertices?: readonly { readonly x: number; readonly y: number; readonly bulge?: number }[];
    readonly block?: string;
    readonly r?: number;
  }
  export interface ReadDrawing {
    readonly header: { readonly insUnits?: number; readonly extMin?: { x: number; y: number }; readonly extMax?: { x: number; y: number } };
    readonly blocks: readonly { readonly name: string; readonly entities: readonly ReadEntity[] }[];
    readonly entities: readonly ReadEntity[];
    readonly tables: { readonly layers: Readonly<Record<string, unknown>> };
  }
  export function parseString(text: string): ReadDrawing;
}
