/** What the viewport says itself. Findings keep their codes here; their full text is in the findings panel. */
import type { EdgeMode } from './interaction/outlineArc.ts';
import type { BodyKind, Severity } from '../../shared/model/derived/index.ts';
import type { DimensionDraft, RefusalReason } from './interaction/cursor.ts';
import type { MeasureState } from './interaction/measurement.ts';
import type { ColourMode, OutlineKind, ViewName } from './types.ts';

type MeasureKey =
  | MeasureState['wants'] | NonNullable<MeasureState['problem']> | DimensionDraft['wants']
  | 'direct' | 'angle' | 'clearance' | 'straight' | 'surfacePath' | 'none' | 'searching' | 'surfaceNote' | 'noSurfaceNote' | 'required' | 'noRequirement' | 'copy' | 'copied' | 'copyFailed';

export interface ViewportText {
  readonly viewport: string;
  readonly noGraphics: string;
  readonly noGraphicsHint: string;
  readonly contextLost: string;
  readonly contextLostHint: string;
  readonly reloadView: string;
  readonly fit: string;
  readonly views: Readonly<Record<ViewName, string>>;
  readonly kinds: Readonly<Record<BodyKind, string>>;
  readonly materials: Readonly<Record<string, string>>;
  readonly positive: string;
  readonly negative: string;
  readonly potential: string;
  readonly noPotential: string;
  readonly groups: string;
  readonly actual: string;
  readonly required: string;
  readonly waived: string;
  readonly measure: Readonly<Record<MeasureKey, string>>;
  readonly entry: Readonly<Record<'x' | 'y' | 'z' | 'turn' | 'value', string>>;
  /** Of a grip: `{limit}` is as far as it goes, and how its manual value is taken away. */
  readonly grip: Readonly<Record<'min' | 'max' | 'reset', string>>;
  /** While an outline is drawn: at its beginning by what it is for, then how the next edge goes, with less and with enough corners to close it. */
  readonly outline: Readonly<Record<OutlineKind | EdgeMode | 'threePointEnd' | 'more' | 'close', string>>;
  /** While the series path is laid: before the first group, with the count of them so far, and while one is dragged. */
  readonly path: Readonly<Record<'first' | 'count' | 'more' | 'drag', string>>;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  readonly colourBy: string;
  readonly modes: Readonly<Record<ColourMode, string>>;
  readonly severities: Readonly<Record<Severity | 'none', string>>;
  readonly current: string;
  /** What is taken of those that no bar states. */
  readonly currentBasis: string;
  readonly noCurrent: string;
  /** `{count}` items are not drawn. */
  readonly hidden: string;
  readonly showAll: string;
  readonly perspective: string;
  readonly section: string;
  readonly sectionAt: string;
  readonly across: string;
  readonly flip: string;
  readonly off: string;
  readonly explode: string;
  readonly notLength: string;
}

const en: ViewportText = {
  viewport: '3D view of the pack',
  noGraphics: '3D drawing is not available',
  noGraphicsHint: 'This machine gave no WebGL 2 context. Panels, checks and export work without it; update the graphics driver or allow hardware acceleration to see the pack.',
  contextLost: 'The graphics card was reset',
  contextLostHint: 'The view comes back when the card answers. Nothing in the document was lost.',
  reloadView: 'Reload the view',
  fit: 'Fit',
  views: { top: 'Top', front: 'Front', right: 'Right', back: 'Back', left: 'Left', bottom: 'Bottom', iso: 'Isometric' },
  kinds: {
    cell: 'Cell', terminal: 'Terminal', vent: 'Vent', busbar: 'Busbar', weld: 'Weld', tab: 'Nickel tab', trace: 'Trace', pad: 'Pad', fuse: 'Trace fuse',
    ntc: 'NTC', connector: 'Connector', wire: 'Wire', ffc: 'FFC', fpc: 'FPC', coverlay: 'Coverlay', stiffener: 'Stiffener', film: 'Film', tray: 'Tray',
    insulator: 'Insulator', spacer: 'Spacer', plate: 'Plate', cover: 'Cover', fastener: 'Fastener', envelope: 'Envelope', keepout: 'Keep-out', member: 'Member',
  },
  materials: {
    'aluminium-1060-O': 'Aluminium 1060', 'copper-T2': 'Copper T2', nickel: 'Nickel', 'copper-foil': 'Copper foil', polyimide: 'Polyimide', 'pet-film': 'PET film',
    aerogel: 'Aerogel', 'epoxy-board': 'Epoxy board', 'aluminium-6061': 'Aluminium 6061', steel: 'Steel', 'pa66-gf': 'PA66-GF', fr4: 'FR-4', ceramic: 'Ceramic',
    lcp: 'LCP', cell: 'Cell', 'silicone-pad': 'Silicone pad', 'heat-shrink': 'Heat-shrink', pa12: 'PA12', 'epoxy-powder': 'Epoxy powder',
  },
  positive: 'positive',
  negative: 'negative',
  potential: 'Potential over pack −',
  noPotential: 'no potential',
  groups: 'Parallel groups',
  actual: 'actual',
  required: 'required',
  waived: 'waived',
  measure: {
    firstPoint: 'Pick a point: corners, middles and edges hold the cursor',
    secondPoint: 'Pick the second point',
    thirdPoint: 'Pick the third point; the angle is at the second',
    firstItem: 'Pick the first part',
    secondItem: 'Pick the other part',
    done: 'Click to measure again',
    sameItem: 'That is the same part: pick another one',
    noConductor: 'Creepage is between bare conductors: pick another part',
    first: 'Dimension: pick the first edge or middle',
    second: 'Pick the second edge or middle',
    offset: 'Place the line · Tab: other axis · Esc: begin again',
    direct: 'Distance',
    angle: 'Angle',
    clearance: 'Clearance',
    straight: 'Straight line',
    required: 'Required',
    noRequirement: 'none between these two',
    surfacePath: 'Surface path',
    none: 'none',
    searching: 'Looking for the shortest path along surfaces…',
    surfaceNote: 'Along insulating surfaces in {legs} straight pieces, the shortest within {tolerance} mm. Gaps under {groove} mm are bridged; joints count as uncemented.',
    noSurfaceNote: 'No insulating surface joins the two within {limit} mm: the clearance governs.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The clipboard is not available',
  },
  entry: { x: 'Move along x by', y: 'Move along y by', z: 'Move along z by', turn: 'Turn by', value: 'Set to' },
  grip: {
    min: 'No less than {limit}, with everything else as it is',
    max: 'No more than {limit}, with everything else as it is',
    reset: 'Set by hand · double click: reset',
  },
  refusals: {
    notACell: 'Only cells can be moved; the other parts follow from them',
    lockedLayer: 'The layer Cells is locked',
    lockedCells: 'Locked: {locked} of {count} selected cells. Unlock them to move',
    nothingSelected: 'Select cells first',
    seenFromTheSide: 'Seen from the side: tilt the view to drag in plan',
    notABar: 'Click on the face of a busbar',
    fixedBar: 'The plan of this bar follows from its cells: it takes no holes, slots or tabs',
    fewCorners: 'An outline needs at least three corners',
    outlineCrosses: 'The outline crosses or touches itself: Backspace takes the last corner back',
    noArc: 'No arc goes there without turning back on itself',
    inPathAlready: 'This group is in the new path already',
  },
  path: {
    first: 'Series path: click a group, then those that follow it · or drag a group between two others',
    drag: 'Becomes group {count} of {total} · Release: take it · Esc: leave it',
    count: '{count} of {total}',
    more: 'Click the next group · Enter: apply, the rest stays as it is · Backspace: one back · Esc: begin again',
  },
  outline: {
    envelope: 'Envelope: click its first corner in plan · Ctrl: no snapping',
    keepout: 'Keep-out: click its first corner in plan · Ctrl: no snapping',
    line: 'Straight · A: arc',
    tangent: 'Arc on from the last edge · A: arc by three points',
    threePoint: 'Arc by three points: click a point on it · A: straight',
    threePointEnd: 'Arc by three points: click its end · A: straight',
    more: 'Click the next corner or type a length · Shift: straight · Backspace: one back · Esc: begin again',
    close: 'Next corner, or close it: click the first corner or press Enter · Backspace: one back · Esc: begin again',
  },
  colourBy: 'Colour by',
  modes: { material: 'Material', polarity: 'Polarity', potential: 'Potential', group: 'Group', severity: 'Findings', current: 'Current' },
  severities: { error: 'error', warning: 'warning', note: 'note', none: 'none open' },
  current: 'Continuous duty current',
  currentBasis: 'Cells: shared evenly in parallel. Sampling lines: ≈ 0',
  noCurrent: 'no conductor carries a current yet',
  hidden: '{count} hidden',
  showAll: 'Show all',
  perspective: 'Perspective',
  section: 'Section plane',
  sectionAt: 'Position of the section',
  across: 'Section across {axis}',
  flip: 'Show the other side',
  off: 'Off',
  explode: 'Exploded view',
  notLength: 'A length is needed, as 120 or 12 cm.',
};

const zh: ViewportText = {
  viewport: '电池包三维视图',
  noGraphics: '无法使用三维显示',
  noGraphicsHint: '本机未提供 WebGL 2。面板、检查和导出不受影响；请更新显卡驱动或启用硬件加速后查看电池包。',
  contextLost: '显卡已重置',
  contextLostHint: '显卡恢复后视图会自动重绘，文档内容没有丢失。',
  reloadView: '重新加载视图',
  fit: '适合窗口',
  views: { top: '上', front: '前', right: '右', back: '后', left: '左', bottom: '下', iso: '等轴测' },
  kinds: {
    cell: '电芯', terminal: '极柱', vent: '防爆阀', busbar: '汇流排', weld: '焊缝', tab: '镍片', trace: '走线', pad: '焊盘', fuse: '走线熔断',
    ntc: 'NTC', connector: '连接器', wire: '导线', ffc: 'FFC', fpc: 'FPC', coverlay: '覆盖膜', stiffener: '补强板', film: '绝缘膜', tray: '托盘',
    insulator: '绝缘件', spacer: '隔热垫', plate: '板', cover: '盖板', fastener: '紧固件', envelope: '包络', keepout: '禁布区', member: '梁',
  },
  materials: {
    'aluminium-1060-O': '铝 1060', 'copper-T2': '铜 T2', nickel: '镍', 'copper-foil': '铜箔', polyimide: '聚酰亚胺', 'pet-film': 'PET 膜',
    aerogel: '气凝胶', 'epoxy-board': '环氧板', 'aluminium-6061': '铝 6061', steel: '钢', 'pa66-gf': 'PA66-GF', fr4: 'FR-4', ceramic: '陶瓷',
    lcp: 'LCP', cell: '电芯', 'silicone-pad': '导热硅胶垫', 'heat-shrink': '热缩套管', pa12: 'PA12', 'epoxy-powder': '环氧粉末',
  },
  positive: '正极',
  negative: '负极',
  potential: '相对总负电位',
  noPotential: '无电位',
  groups: '并联组',
  actual: '实际',
  required: '要求',
  waived: '已豁免',
  measure: {
    firstPoint: '选取一点：光标会吸附到角点、中点和边',
    secondPoint: '选取第二点',
    thirdPoint: '选取第三点，夹角位于第二点',
    firstItem: '选取第一个零件',
    secondItem: '选取另一个零件',
    done: '单击可重新测量',
    sameItem: '是同一个零件，请选取另一个',
    noConductor: '爬电距离只存在于裸露导体之间，请选取其他零件',
    first: '尺寸：选取第一条边或中心',
    second: '选取第二条边或中心',
    offset: '放置尺寸线 · Tab：换轴 · Esc：重新开始',
    direct: '距离',
    angle: '夹角',
    clearance: '电气间隙',
    straight: '直线距离',
    required: '要求',
    noRequirement: '两者之间无要求',
    surfacePath: '沿面路径',
    none: '无',
    searching: '正在查找最短沿面路径…',
    surfaceNote: '沿绝缘表面，共 {legs} 段直线，与最短路径相差不超过 {tolerance} mm。小于 {groove} mm 的间隙按桥接计，接缝按未粘合计。',
    noSurfaceNote: '{limit} mm 内没有绝缘表面连接两者：由电气间隙决定。',
    copy: '复制',
    copied: '已复制',
    copyFailed: '无法使用剪贴板',
  },
  entry: { x: '沿 x 移动', y: '沿 y 移动', z: '沿 z 移动', turn: '旋转', value: '设为' },
  grip: { min: '其他条件不变时不能小于 {limit}', max: '其他条件不变时不能大于 {limit}', reset: '手动设置 · 双击可重置' },
  refusals: {
    notACell: '只能移动电芯，其他零件随电芯生成',
    lockedLayer: '“电芯”图层已锁定',
    lockedCells: '所选 {count} 个电芯中有 {locked} 个已锁定，请先解锁',
    nothingSelected: '请先选择电芯',
    seenFromTheSide: '当前为侧视，请倾斜视图后再拖动',
    notABar: '请点击汇流排的表面',
    fixedBar: '此汇流排的形状由其电芯决定，不能加孔、槽或凸片',
    fewCorners: '轮廓至少需要三个角点',
    outlineCrosses: '轮廓自相交或自相接触：按 Backspace 撤回上一个角点',
    noArc: '圆弧会折返到自身，无法画到此处',
    inPathAlready: '该组已在新路径中',
  },
  path: {
    first: '串联路径：单击一组，再依次单击其后的各组 · 或将一组拖到另两组之间',
    drag: '成为第 {count} 组（共 {total} 组）· 松开：采用 · Esc：不变',
    count: '{count} / {total}',
    more: '单击下一组 · Enter：应用，其余不变 · Backspace：撤回一组 · Esc：重新开始',
  },
  outline: {
    envelope: '包络：在平面上单击第一个角点 · Ctrl：不吸附',
    keepout: '避让区：在平面上单击第一个角点 · Ctrl：不吸附',
    line: '直边 · A：圆弧',
    tangent: '与上一条边相切的圆弧 · A：三点圆弧',
    threePoint: '三点圆弧：单击弧上一点 · A：直边',
    threePointEnd: '三点圆弧：单击终点 · A：直边',
    more: '单击下一个角点或输入长度 · Shift：正交 · Backspace：撤回一个 · Esc：重新开始',
    close: '继续下一个角点，或闭合：单击第一个角点或按 Enter · Backspace：撤回一个 · Esc：重新开始',
  },
  colourBy: '着色方式',
  modes: { material: '材料', polarity: '极性', potential: '电位', group: '并联组', severity: '检查结果', current: '电流' },
  severities: { error: '错误', warning: '警告', note: '提示', none: '无未处理项' },
  current: '持续工况电流',
  currentBasis: '并联电芯按均分计；采样线约为 0',
  noCurrent: '尚无导体承载电流',
  hidden: '已隐藏 {count} 项',
  showAll: '全部显示',
  perspective: '透视',
  section: '剖切面',
  sectionAt: '剖切位置',
  across: '垂直于 {axis} 剖切',
  flip: '显示另一侧',
  off: '关闭',
  explode: '爆炸视图',
  notLength: '请输入长度，例如 120 或 12 cm。',
};

export const VIEWPORT_TEXT: Readonly<Record<'en' | 'zh', ViewportText>> = { en, zh };

/** A label with the key that does the same, where there is one. */
export function withKey(label: string, key: string | undefined): string {
  return key === undefined ? label : `${label} (${key})`;
}
