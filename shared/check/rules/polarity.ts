import type { NetTable, PlacedCell, PlacedTerminal } from '../../model/derived/index.ts';
import { busbarId, netIdOf, type Polarity } from '../../model/ids.ts';
import { moduleOfRow } from '../../placement/modules/moduleGrid.ts';
import { finding } from '../finding.ts';
import { placeOfCell, placeOfTerminal } from '../place.ts';
import type { Rule } from '../rule.ts';
import { turnedCells } from '../turnedCells.ts';

/**
 * Terminals that do not lie on the net their group and polarity ask for (+ on the net above the group, - on the one below), and cells
 * that are turned so that their poles face the wrong neighbours: turned round, the series path would be shorter.
 */
export const polarity: Rule<'pack'> = {
  code: 'polarity',
  scope: 'pack',
  clause: 'A net joins the + of the group below to the - of the group above',
  run({ cells, groupOrder }, context) {
    const common = { code: this.code, severity: 'error', clause: this.clause } as const;
    const expected = expectedNets(groupOrder, context.nets);
    const wrong = cells.flatMap((cell) =>
      cell.terminals
        .filter((terminal) => terminal.net !== expected(cell.group, terminal.polarity))
        .map((terminal) => {
          const required = expected(cell.group, terminal.polarity) ?? cell.group;
          return finding({
            ...common,
            items: [cell.id, terminal.id],
            at: placeOfTerminal(terminal),
            actual: context.net(terminal.net)?.label ?? terminal.net,
            required: context.net(required)?.label ?? required,
            params: { variant: 'net', cell: cell.id, pole: terminal.polarity },
          });
        }),
    );
    // Lugs join modules, wherever their poles lie.
    const modules = new Map<number, PlacedCell[]>();
    for (const cell of cells) {
      const module = moduleOfRow(context.structure, cell.slot.row);
      const own = modules.get(module);
      if (own) own.push(cell);
      else modules.set(module, [cell]);
    }
    const faults = [...modules.values()].map((own) => turnedCells(own));
    const turned = faults.flatMap((fault) => fault.turned);
    const crossed = faults.flatMap((fault) => fault.crossed);
    return [
      ...wrong,
      ...turned.map((cell) =>
        finding({ ...common, items: [cell.id], feature: 'turned', at: placeOfCell(cell), actual: cell.rotation_deg, required: (cell.rotation_deg + 180) % 360, unit: 'deg', params: { variant: 'turned', cell: cell.id } }),
      ),
      ...crossed.map(([below, above]) =>
        finding({
          ...common,
          items: [busbarId(netIdOf(below.group, above.group)), below.id, above.id],
          subject: [below.id, above.id],
          feature: 'crossed',
          at: placeOfCell(below),
          actual: poleOf(below, '+')?.id ?? null,
          required: poleOf(above, '-')?.id ?? null,
          params: { variant: 'crossed', below: below.id, above: above.id },
        }),
      ),
    ];
  },
};

/** Nets as the topology has them; where it has none, as the order of the groups asks for. */
function expectedNets(groupOrder: readonly string[], { nets }: NetTable): (group: string, pole: Polarity) => string | null {
  const above = new Map(nets.flatMap((net) => (net.below === null ? [] : [[net.below, net.id] as const])));
  const below = new Map(nets.flatMap((net) => (net.above === null ? [] : [[net.above, net.id] as const])));
  const level = new Map(groupOrder.map((group, i) => [group, i] as const));
  return (group, pole) => {
    const i = level.get(group);
    if (i === undefined) return null;
    const known = pole === '+' ? above.get(group) : below.get(group);
    return known ?? (pole === '+' ? netIdOf(group, groupOrder[i + 1] ?? null) : netIdOf(groupOrder[i - 1] ?? null, group));
  };
}

function poleOf(cell: PlacedCell, pole: Polarity): PlacedTerminal | undefined {
  return cell.terminals.find((terminal) => terminal.polarity === pole);
}
