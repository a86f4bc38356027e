/** Both languages say everything, with the same values in it, and every rule and command has words. */
import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { fill, text } from '../../../renderer/i18n/text.ts';
import { zh } from '../../../renderer/i18n/zh.ts';
import { COMMANDS } from '../../../shared/contracts/commands.ts';
import { REGISTRY } from '../../../renderer/commands/registry.ts';

const names = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('message catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  it('take the same values', () => {
    for (const [key, template] of Object.entries(en)) expect([key, names(zh[key as keyof typeof en])]).toEqual([key, names(template)]);
  });

  it('leave nothing empty', () => {
    for (const catalogue of [en, zh]) for (const [key, template] of Object.entries(catalogue)) expect(template.trim(), key).not.toBe('');
  });

  it('fill values in, and leave a name without a value as it is', () => {
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
    expect(text('zh', 'status.selected', { count: 3 })).toBe('已选 3 项');
  });
});

describe('commands', () => {
  it('are done exactly once each', () => {
    expect(REGISTRY.map((command) => command.id).sort()).toEqual(COMMANDS.map((command) => command.id).sort());
  });
});
