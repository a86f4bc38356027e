/** Names and sources of the bill of materials in the user's language; the table itself, which is exported, keeps English. */
import { reasonText } from '../../../shared/check/messages/fieldLabel.ts';
import type { BomRow } from '../../../shared/model/derived/index.ts';
import { materialOf } from '../../../shared/standards/materials.ts';
import type { Language } from '../../state/appState.ts';

const NAMES: Readonly<Record<string, string>> = {
  'Busbar, cell link': '汇流排（串联）', 'Busbar, row turn': '汇流排（换排）', 'Busbar, output': '汇流排（输出端）', 'Busbar, under a comb': '汇流排（梳状排下加强排）', 'Film, top': '上绝缘膜', 'Film, bottom': '下绝缘膜', 'Conductor, laminated': '层叠导体', 'Film, laminate': '层间绝缘膜', 'Bushing, laminate': '层叠母排衬套',
  'FPC, sampling': '采样 FPC', 'Sampling tab': '采样镍片',
};
const BLOCKS: Readonly<Record<string, string>> = { member: '框架梁', plate: '板', spacer: '垫片', insulator: '绝缘底座', fastener: '垫圈' };
const MADE: Readonly<Record<string, string>> = {
  'made to flat pattern': '按展开图制作', 'cut to length': '按长度裁切', 'applied to the bar': '涂覆于汇流排', 'made to flat pattern and copper': '按展开图和铜层制作', 'made to size': '按尺寸制作', bought: '外购', 'mass from its volume': '质量按体积计算', 'no price': '无价格',
};
const COVERED = /, (heat-shrink|PA12|epoxy powder) ([\d.]+) mm$/;
const STATUS: Readonly<Record<string, string>> = { unverified: '未核实', confirmed: '已确认' };

export function bomName(row: BomRow, language: Language, materialName: (key: string) => string): string {
  if (language === 'en') return row.name;
  if (row.role === 'insulator') {
    if (row.name.startsWith('Sleeve,')) return `护套，${materialName(row.material)}`;
    const coat = /^Coating of ([\d.]+) cm2,/.exec(row.name);
    if (coat) return `涂层 ${coat[1] ?? ''} cm²，${materialName(row.material)}`;
  }
  const covered = COVERED.exec(row.name);
  if (covered) return `${bomName({ ...row, name: row.name.slice(0, covered.index) }, language, materialName)}，${materialName((covered[1] ?? '').toLowerCase().replace(' ', '-'))} ${covered[2] ?? ''} mm`;
  const block = row.name.startsWith('Coolant tube,') ? '冷却管' : BLOCKS[row.role];
  if (block !== undefined && row.name.endsWith(materialOf(row.material).name)) return `${block}，${materialName(row.material)}`;
  if (row.role === 'cell') return row.name.replace(/^Cell /, '电芯 ');
  if (row.role === 'connector') return row.name.replace(/, (\d+) positions/, '，$1 位').replace(', without pins ', '，缺针 ');
  return NAMES[row.name] ?? row.name;
}

export function bomSource({ source }: BomRow, language: Language): string {
  if (language === 'en') return source;
  const cut = source.lastIndexOf('; ');
  const made = source.slice(0, cut);
  const price = source.slice(cut + 2);
  const said = made.split('; ').map((part) => MADE[part] ?? part.replace(/^not the mirror image of (\S+)$/, '不是 $1 的镜像件')).join('；');
  const dated = price.replace(/^price (\S+), (\w+)$/, (_, date: string, status: string) => `价格 ${date}，${STATUS[status] ?? status}`);
  const translated = reasonText(language, made);
  return `${translated === made ? said : translated}；${MADE[dated] ?? dated}`;
}
