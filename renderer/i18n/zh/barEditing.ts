/** Chinese: holes, slots and tabs of bars, and corners of their pads. */
import type { barEditing as english } from '../en/barEditing.ts';

export const barEditing: Readonly<Record<keyof typeof english, string>> = {
  'step.addDetail.hole': '汇流排加孔',
  'step.addDetail.slot': '汇流排加槽',
  'step.addDetail.tab': '汇流排加凸片',
  'step.changeDetail': '修改汇流排的孔、槽或凸片',
  'step.removeDetail': '删除汇流排的孔、槽或凸片',
  'step.moveCorner': '移动汇流排角点',
  'bar.corner': '角点 {cell} · {sides}',
  'bar.details': '孔、槽与凸片',
  'bar.noDetails': '无。可在此添加，或用工具（O、Shift+O、Shift+B）在汇流排上点击。',
  'bar.detail.hole': '孔 {number}',
  'bar.detail.slot': '槽 {number}',
  'bar.detail.tab': '凸片 {number}',
  'bar.add.hole': '孔',
  'bar.add.slot': '槽',
  'bar.add.tab': '凸片',
  'bar.remove.hole': '删除孔 {number}',
  'bar.remove.slot': '删除槽 {number}',
  'bar.remove.tab': '删除凸片 {number}',
  'bar.x': '距极柱 x',
  'bar.y': '距极柱 y',
  'bar.diameter': '直径',
  'bar.width': '宽度',
  'bar.length': '长度',
  'bar.rotation': '旋转角',
};
