/** Chinese: values set by hand in place of derived ones. */
import type { overrides as english } from '../en/overrides.ts';

export const overrides: Readonly<Record<keyof typeof english, string>> = {
  'step.moveEdge': '移动汇流排边',
  'step.moveRoute': '移动走线位置',
  'step.setBarWidth': '设置汇流排宽度',
  'step.resetOverride': '恢复为推导值',
  'override.edge': '边 {edge}',
  'override.edges': '焊盘边缘（相对默认值）',
  'override.moved': '手动移动',
  'override.trunk': '主干',
  'override.connector': '连接器',
  'override.tab': '镍片',
  'override.sensor': '传感器',
  'override.width': '宽度',
  'override.range': '其他条件不变时可取 {min} … {max} mm；重置后恢复为推导值。',
  'override.outside': '其他条件不变时只能取 {min} … {max} mm',
};
