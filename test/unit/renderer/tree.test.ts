/** The project tree, the findings list and what a click selects, on the shipped pack. */
import { describe, expect, it } from 'vitest';
import { text, type Translate } from '../../../renderer/i18n/text.ts';
import { findingRows } from '../../../renderer/panels/findings/findingRows.ts';
import { netRows } from '../../../renderer/panels/nets/netRows.ts';
import { projectTree, type TreeNode } from '../../../renderer/panels/tree/treeNodes.ts';
import { hasMatch, ownersUnder, pathTo, visibleRows } from '../../../renderer/panels/tree/treeRows.ts';
import { ownersOfItems } from '../../../renderer/state/itemOwners.ts';
import { nameOfOwner } from '../../../renderer/state/ownerName.ts';
import { pickableIds, withPickOwner } from '../../../renderer/workers/pickOwner.ts';
import { listedOf } from '../../../renderer/workers/listed.ts';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { exampleDocument } from '../../support/examplePack.ts';

const document = exampleDocument();
const everythingDerived = createDerivation(document).derived();
const { bodies: all } = everythingDerived;
const derived = listedOf(everythingDerived, null);
const pickable = pickableIds(derived);
const bodies = new Map(all.map((body) => [body.id, withPickOwner(body, pickable)]));
const t: Translate = (key, values) => text('en', key, values);
const tree = projectTree(document, derived, bodies, t);
const nodes = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(nodes)];
const everything = nodes(tree);

describe('project tree', () => {
  it('has ids that are unique', () => {
    expect(new Set(everything.map((node) => node.id)).size).toBe(everything.length);
  });

  it('knows when a filter leaves nothing of it, as its lines do', () => {
    for (const filter of ['', 'n17', 'C7 ', 'nothing of that name']) expect([filter, hasMatch(tree, filter)]).toEqual([filter, visibleRows(tree, new Set(), filter).length > 0]);
    expect(hasMatch(tree, 'nothing of that name')).toBe(false);
  });

  it('lists every cell, busbar, tap and sensor', () => {
    const owners = new Set(everything.flatMap((node) => node.owner ?? []));
    for (const { id } of [...derived.cells, ...derived.busbars, ...derived.films]) expect(owners).toContain(id);
    for (const fpc of derived.fpcs) for (const { id } of [...fpc.taps, ...fpc.ntcs, ...fpc.traces, fpc.connector]) expect(owners).toContain(id);
  });

  it('lists every part that can be picked in the view, and each one can be picked there', () => {
    const picked = new Set([...bodies.values()].map((body) => body.owner));
    const listed = new Set(everything.flatMap((node) => node.owner ?? []));
    const unlisted = [...picked].filter((owner) => !listed.has(owner));
    expect(unlisted).toEqual([]);
    const unseen = [...listed].filter((owner) => !picked.has(owner) && !document.has(owner));
    expect(unseen).toEqual([]);
  });

  it('selects all under a branch that only groups', () => {
    const row = everything.find((node) => node.id === '#row:1');
    expect(row && ownersUnder(row)).toEqual(derived.cells.filter((cell) => cell.slot.row === 1).sort((a, b) => a.slot.position - b.slot.position).map((cell) => cell.id));
  });

  it('shows open branches only, and with a filter the branches that hold a match', () => {
    expect(visibleRows(tree, new Set(), '').map((row) => row.node.id)).toEqual([tree.id]);
    const [cell] = derived.cells;
    const rows = visibleRows(tree, new Set(), cell?.id ?? '');
    expect(rows.some((row) => row.node.owner === cell?.id)).toBe(true);
    expect(visibleRows(tree, new Set(), 'no such thing')).toEqual([]);
  });

  it('knows the way to a thing', () => {
    const tap = derived.fpcs[1]?.taps[2];
    const path = pathTo(tree, tap?.id ?? '');
    expect(path?.length).toBeGreaterThan(2);
    const rows = visibleRows(tree, new Set(path), '');
    expect(rows.some((row) => row.node.owner === tap?.id)).toBe(true);
  });
});

describe('what a click selects', () => {
  it('is the tap, sensor, trace or connector itself rather than the whole circuit', () => {
    const fpc = derived.fpcs[0];
    for (const { id } of [fpc?.taps[0], fpc?.ntcs[0], fpc?.traces[0], fpc?.connector].flatMap((item) => item ?? [])) {
      expect([...bodies.values()].some((body) => body.owner === id), id).toBe(true);
    }
  });

  it('leaves cells and bars whole', () => {
    const [cell] = derived.cells;
    const kinds = [...bodies.values()].filter((body) => body.owner === cell?.id).map((body) => body.kind);
    expect(new Set(kinds)).toEqual(new Set(['cell', 'terminal', 'vent']));
  });

  it('covers every piece of the bill of materials', () => {
    const owners = new Set([...bodies.values()].map((body) => body.owner));
    for (const part of derived.parts) for (const owner of ownersOfItems(part.items, bodies)) expect(owners, owner).toContain(owner);
  });

  it('has a name in both languages', () => {
    const [bar] = derived.busbars;
    expect(nameOfOwner({ derived, document, bodies, language: 'en' }, bar?.id ?? '')).toBe('Busbar N0');
    expect(nameOfOwner({ derived, document, bodies, language: 'zh' }, bar?.id ?? '')).toBe('汇流排 N0');
  });
});

describe('nets', () => {
  it('come with their bar and every tap', () => {
    const rows = netRows(derived);
    const power = rows.filter((row) => row.net.kind === 'power');
    expect(power.every((row) => row.busbar !== null && row.frontEnds.length > 0)).toBe(true);
    expect(power.reduce((sum, row) => sum + row.frontEnds.length, 0)).toBe(derived.summary.taps);
  });
});

describe('findings list', () => {
  const finding = (code: string, severity: Finding['severity'], waived = false): Finding => ({
    code, severity, waived, items: [], at: null, actual: null, required: null, unit: null, clause: '', key: `${code}~${severity}~${waived}`, params: {}, measure: null,
  });
  const list = [finding('b', 'warning'), finding('a', 'note'), finding('c', 'error', true), finding('a', 'error')];
  const line = (row: ReturnType<typeof findingRows>[number]): string => (row.kind === 'group' ? `${row.code}(${row.count})` : row.finding.severity);

  it('groups by rule, the worst first, and counts a waived error as waived', () => {
    const rows = findingRows(list, new Set(), new Set(), () => true);
    expect(rows.map(line)).toEqual(['a(2)', 'error', 'note', 'b(1)', 'warning', 'c(1)', 'error']);
  });

  it('leaves out what is filtered away, and closed groups’ members', () => {
    expect(findingRows(list, new Set(['waived', 'note']), new Set(['b']), () => true).map(line)).toEqual(['a(1)', 'error', 'b(1)']);
    expect(findingRows(list, new Set(), new Set(), ({ code }) => code === 'b').map(line)).toEqual(['b(1)', 'warning']);
  });
});
