/** Which nodes of a tree show, line by line. */
import type { TreeNode } from './treeNodes.ts';

export interface TreeRow {
  readonly node: TreeNode;
  readonly level: number;
  readonly expanded: boolean;
}

/** The open part of the tree; with a filter, every branch that holds a match. */
export function visibleRows(root: TreeNode, open: ReadonlySet<string>, filter: string): TreeRow[] {
  const wanted = wantedBy(filter);
  const rows: TreeRow[] = [];
  visit(root, 0);
  return rows;

  function visit(node: TreeNode, level: number): boolean {
    const at = rows.length;
    const matches = isMatch(node, wanted);
    const expanded = node.children.length > 0 && (wanted !== '' || open.has(node.id));
    rows.push({ node, level, expanded });
    let inside = false;
    // Written out: every child must be visited, also after the first match.
    if (expanded) for (const child of node.children) inside = visit(child, level + 1) || inside;
    if (!matches && !inside) rows.length = at;
    return matches || inside;
  }
}

/** Whether the filter leaves anything of the tree. */
export function hasMatch(root: TreeNode, filter: string): boolean {
  const wanted = wantedBy(filter);
  const under = (node: TreeNode): boolean => isMatch(node, wanted) || node.children.some(under);
  return under(root);
}

function wantedBy(filter: string): string {
  return filter.trim().toLowerCase();
}

function isMatch({ label, owner, detail }: TreeNode, wanted: string): boolean {
  return wanted === '' || `${label} ${owner ?? ''} ${detail}`.toLowerCase().includes(wanted);
}

const known = new WeakMap<TreeNode, readonly string[]>();

/** Everything a click on a branch selects; worked out once for each node, since every line that shows asks for it. */
export function ownersUnder(node: TreeNode): readonly string[] {
  if (node.owner !== null) return [node.owner];
  let owners = known.get(node);
  if (!owners) {
    owners = node.children.flatMap(ownersUnder);
    known.set(node, owners);
  }
  return owners;
}

/** Ids of the branches that lead to an owner, from the root; null when it is not in the tree. */
export function pathTo(root: TreeNode, owner: string): readonly string[] | null {
  if (root.owner === owner) return [];
  for (const child of root.children) {
    const path = pathTo(child, owner);
    if (path) return [root.id, ...path];
  }
  return null;
}
