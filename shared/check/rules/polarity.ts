import type { PlacedCell, PlacedTerminal } from '../../model/derived/index.ts';
import { busbarId, netIdOf, type Polarity } from '../../model/ids.ts';
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
    const expected = expectedNets(groupOrder);
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
    const { turned, crossed } = turnedCells(cells);
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

function expectedNets(groupOrder: readonly string[]): (group: string, pole: Polarity) => string | null {
  const level = new Map(groupOrder.map((group, i) => [group, i] as const));
  return (group, pole) => {
    const i = level.get(group);
    if (i === undefined) return null;
    return pole === '+' ? netIdOf(group, groupOrder[i + 1] ?? null) : netIdOf(groupOrder[i - 1] ?? null, group);
  };
}

function poleOf(cell: PlacedCell, pole: Polarity): PlacedTerminal | undefined {
  return cell.terminals.find((terminal) => terminal.polarity === pole);
}
