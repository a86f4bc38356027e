/** Chinese: a single small cell with its protection board. */
import type { protection as en } from '../en/protection.ts';

export const protection: Readonly<Record<keyof typeof en, string>> = {
  'record.protection': '保护板',
  'item.protection': '保护板',
  'protection.board': '板与走线',
  'protection.part': '型号',
  'protection.length': '长',
  'protection.width': '宽',
  'protection.thickness': '厚',
  'protection.gap': '极耳到保护板',
  'protection.padX': '焊盘长',
  'protection.padY': '焊盘宽',
  'protection.powerTrace': '功率走线宽',
  'protection.weldInset': '焊点距焊盘边',
  'start.protection': '单电芯加保护板',
  'start.protectionDetail': '微型软包电芯、FPC 与温度传感器：1S1P',
  'guide.protection.title': '新建单电芯',
  'guide.protection.currents': '电流',
  'guide.protection.continuous': '持续电流',
  'guide.protection.charge': '充电电流',
  'guide.protection.pulse': '脉冲电流',
};
