"""Reads `ccs geometry --json` and says, with shapely alone, whether the pack is what it claims to be.

Prints one line per fault and a last line `checked N bodies, M faults`. Knows nothing of the program but the JSON.
"""
import json
import sys
from collections import defaultdict
from itertools import combinations

from shapely.geometry import LineString, Point, Polygon

TOUCH_MM = 2e-3
CONDUCTORS = {"terminal", "busbar", "weld", "tab", "trace", "pad", "fuse", "wire"}


def plan_box(body):
    """Footprint and z range; a framed body is taken as its bounding box."""
    if "frame" not in body:
        return Polygon(body["outline"], body["holes"]), body["z"]
    f = body["frame"]
    o, u, v = f["origin"], f["u"], f["v"]
    w = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
    points = [[o[i] + a * u[i] + b * v[i] + c * w[i] for i in range(3)] for a, b in body["outline"] for c in body["z"]]
    xs, ys, zs = zip(*points)
    box = Polygon([(min(xs), min(ys)), (max(xs), min(ys)), (max(xs), max(ys)), (min(xs), max(ys))])
    return box, [min(zs), max(zs)]


def near_pairs(shapes, reach):
    """Index pairs whose bounding boxes come within reach of each other."""
    order = sorted(range(len(shapes)), key=lambda i: shapes[i].bounds[0])
    for n, i in enumerate(order):
        a = shapes[i].bounds
        for j in order[n + 1:]:
            b = shapes[j].bounds
            if b[0] > a[2] + reach:
                break
            if b[1] <= a[3] + reach and a[1] <= b[3] + reach:
                yield i, j


def main(path):
    bodies = json.load(open(path, encoding="utf-8"))["bodies"]
    faults = []
    by_id = {b["id"]: b for b in bodies}
    if len(by_id) != len(bodies):
        faults.append("ids are not unique")
    shapes = {b["id"]: plan_box(b) for b in bodies}
    for b in bodies:
        polygon = Polygon(b["outline"], b["holes"])
        if not polygon.is_valid or polygon.area <= 0:
            faults.append(f"{b['id']}: outline is not a simple ring")
        if b["kind"] in CONDUCTORS and b["net"] is None:
            faults.append(f"{b['id']}: {b['kind']} without a net")

    # One net, one component; different nets never touch.
    conductors = [b for b in bodies if b["net"] is not None]
    parent = list(range(len(conductors)))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in near_pairs([shapes[b["id"]][0] for b in conductors], TOUCH_MM):
        b, other = conductors[i], conductors[j]
        (shape, z), (oshape, oz) = shapes[b["id"]], shapes[other["id"]]
        if max(z[0], oz[0]) - min(z[1], oz[1]) > TOUCH_MM or shape.distance(oshape) > TOUCH_MM:
            continue
        if b["net"] == other["net"]:
            parent[find(i)] = find(j)
        else:
            faults.append(f"short between {b['id']} ({b['net']}) and {other['id']} ({other['net']})")
    roots = defaultdict(set)
    for i, b in enumerate(conductors):
        roots[b["net"]].add(find(i))
    for net, components in sorted(roots.items()):
        if len(components) != 1:
            faults.append(f"net {net} is {len(components)} pieces")

    # Series path: each cell lies between consecutive nets, and every terminal is welded to its own.
    levels = sorted({int(n[1:]) for n in roots if n[1:].isdigit() and n[0] == "N"})
    if levels != list(range(len(levels))):
        faults.append(f"power nets are not N0..N{len(levels) - 1}")
    cells = defaultdict(dict)
    for b in bodies:
        if b["kind"] == "terminal":
            cells[b["cell"]][b["polarity"]] = b
    for cell, ends in cells.items():
        if set(ends) != {"+", "-"} or int(ends["+"]["net"][1:]) - int(ends["-"]["net"][1:]) != 1:
            faults.append(f"{cell} does not lie between consecutive nets")
    for b in bodies:
        if b["kind"] != "terminal":
            continue
        shape, z = shapes[b["id"]]
        covered = sum(
            shape.intersection(shapes[c["id"]][0]).area
            for c in conductors
            if c["kind"] == "busbar" and c["net"] == b["net"] and abs(shapes[c["id"]][1][0] - z[1]) < TOUCH_MM
        )
        if covered <= shape.area / 5:
            faults.append(f"{b['id']}: its busbar covers {covered / shape.area:.0%}")

    # Sampling: every trace ends on its tab and pin, stays on its circuit, and every voltage trace has a fuse neck.
    circuits = [(shapes[b["id"]][0], b) for b in bodies if b["kind"] == "fpc"]
    fused = {b["net"] for b in bodies if b["kind"] == "fuse"}
    traces = [b for b in bodies if b["kind"] == "trace"]
    for t in traces:
        for end, name in ((t["path"][0], t["from"]), (t["path"][-1], t["to"])):
            if name not in by_id or shapes[name][0].distance(Point(end)) > TOUCH_MM:
                faults.append(f"{t['id']}: path end {end} is not on {name}")
            elif by_id[name]["net"] != t["net"]:
                faults.append(f"{t['id']}: {name} has net {by_id[name]['net']}, the trace {t['net']}")
        outline = shapes[t["id"]][0]
        homes = [c for c, _ in circuits if c.buffer(1e-6).contains(outline)]
        if len(homes) != 1:
            faults.append(f"{t['id']}: lies on {len(homes)} circuits")
        elif homes[0].exterior.distance(outline) < 0.5 - 0.011:
            faults.append(f"{t['id']}: {homes[0].exterior.distance(outline):.4f} mm from the edge")
        if LineString(t["path"]).buffer(t["width"] / 2 + 1e-3, join_style=2, cap_style=3).area < outline.area * 0.99:
            faults.append(f"{t['id']}: outline is wider than its width says")
        if t["net"].startswith("N") and t["net"] not in fused:
            faults.append(f"{t['id']}: no fuse neck")
    copper = [b for b in bodies if b["kind"] in {"trace", "pad"}]
    for i, j in near_pairs([shapes[b["id"]][0] for b in copper], 0.25):
        b, other = copper[i], copper[j]
        if other["net"] != b["net"] and abs(other["z"][0] - b["z"][0]) < 1:
            gap = shapes[b["id"]][0].distance(shapes[other["id"]][0])
            if gap < 0.2 - 1e-4:
                faults.append(f"{gap:.4f} mm between {b['id']} and {other['id']}")
    tabs = defaultdict(int)
    for t in traces:
        if t["net"].startswith("N"):
            tabs[t["net"]] += 1
    for level in levels:
        if tabs[f"N{level}"] < 1:
            faults.append(f"N{level} has no tap")

    # Cells do not overlap.
    solid = [b for b in bodies if b["kind"] == "cell"]
    for a, b in combinations(solid, 2):
        if shapes[a["id"]][0].intersection(shapes[b["id"]][0]).area > 1e-6:
            faults.append(f"{a['id']} overlaps {b['id']}")
    for fault in faults:
        print(fault)
    print(f"checked {len(bodies)} bodies, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
