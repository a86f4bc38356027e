/** A DXF file as its sections, tables and records: read tag by tag, trusting nothing, for checks that readers do not make. */

export interface Tag {
  readonly code: number;
  readonly value: string;
}

/** Begins with its code 0 tag. */
export type TagRecord = readonly Tag[];

export interface TagFile {
  readonly version: string;
  readonly header: ReadonlyMap<string, readonly Tag[]>;
  readonly sections: ReadonlyMap<string, readonly TagRecord[]>;
  readonly order: readonly string[];
  readonly tags: readonly Tag[];
}

/** Throws where the text is not pairs of lines inside sections. */
export function readTags(text: string): TagFile {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[lines.length - 1] === '') lines.pop();
  if (lines.length % 2 !== 0) throw new Error('odd number of lines');
  const tags: Tag[] = [];
  for (let i = 0; i < lines.length; i += 2) {
    const code = lines[i] ?? '';
    if (!/^ *\d+$/.test(code)) throw new Error(`line ${i + 1}: "${code}" is no group code`);
    tags.push({ code: Number(code), value: lines[i + 1] ?? '' });
  }
  const header = new Map<string, Tag[]>();
  const sections = new Map<string, Tag[][]>();
  const order: string[] = [];
  let section: string | null = null;
  let variable: Tag[] = [];
  let record: Tag[] = [];
  tags.forEach((tag, i) => {
    if (tag.code === 0 && tag.value === 'SECTION') {
      section = tags[i + 1]?.value ?? '';
      order.push(section);
      sections.set(section, []);
      return;
    }
    if (tag.code === 0 && tag.value === 'ENDSEC') {
      section = null;
      return;
    }
    if (section === null || (tag.code === 2 && tags[i - 1]?.value === 'SECTION')) return;
    if (section === 'HEADER') {
      if (tag.code === 9) header.set(tag.value, (variable = []));
      else variable.push(tag);
      return;
    }
    if (tag.code === 0) sections.get(section)?.push((record = []));
    record.push(tag);
  });
  return { version: header.get('$ACADVER')?.[0]?.value ?? '', header, sections, order, tags };
}

export function kindOf(record: TagRecord): string {
  return record[0]?.value ?? '';
}

export function valueOf(record: TagRecord, code: number): string | undefined {
  return record.find((tag) => tag.code === code)?.value;
}

export function valuesOf(record: TagRecord, code: number): string[] {
  return record.filter((tag) => tag.code === code).map((tag) => tag.value);
}

/** Records of a table, its head first. */
export function tableOf(file: TagFile, name: string): readonly TagRecord[] | null {
  const records = file.sections.get('TABLES') ?? [];
  const start = records.findIndex((record) => kindOf(record) === 'TABLE' && valueOf(record, 2) === name);
  if (start < 0) return null;
  const length = records.slice(start).findIndex((record) => kindOf(record) === 'ENDTAB');
  return records.slice(start, start + length);
}

/** Entities of the model and of every block, without BLOCK and ENDBLK. */
export function entitiesOf(file: TagFile): TagRecord[] {
  const inBlocks = (file.sections.get('BLOCKS') ?? []).filter((record) => !['BLOCK', 'ENDBLK'].includes(kindOf(record)));
  return [...inBlocks, ...(file.sections.get('ENTITIES') ?? [])];
}
