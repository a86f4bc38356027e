import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finding } from '../../../shared/check/finding.ts';
import { mergeFindings } from '../../../shared/check/merge.ts';
import { en } from '../../../shared/check/messages/en.ts';
import { zh } from '../../../shared/check/messages/zh.ts';
import { RULES } from '../../../shared/check/rules.ts';
import { runRule } from '../../../shared/check/run.ts';
import type { Rule } from '../../../shared/check/rule.ts';
import { findingText, MESSAGE_CODES, ruleTitle } from '../../../shared/check/text.ts';
import { applyWaivers } from '../../../shared/check/waive.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { contextOf, netInput, N1 } from './fixtures.ts';

const found = (change: Partial<Parameters<typeof finding>[0]> = {}): Finding => finding({ code: 'clearance', severity: 'error', items: ['b', 'a'], clause: 'x', ...change });

describe('the list of rules', () => {
  it('holds every file of the folder, each under the name of its code', () => {
    const files = readdirSync(new URL('../../../shared/check/rules', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
    expect(files.length).toBeGreaterThan(25);
    expect(RULES.map((rule) => rule.code).sort()).toEqual(files.sort());
  });

  it('has words in both languages for every code, and for no other', () => {
    expect([...MESSAGE_CODES].sort()).toEqual([...RULES.map((rule) => rule.code), 'rule-failed', 'orphaned-waiver', 'generator-failed'].sort());
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const code of MESSAGE_CODES) expect([code, ruleTitle(code, 'en') !== code, /[\u4e00-\u9fff]/.test(ruleTitle(code, 'zh'))]).toEqual([code, true, true]);
  });

  it('asks the same values of both languages', () => {
    const names = (text: unknown): string[] => [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
    for (const [code, message] of Object.entries(en)) expect([code, names(zh[code as keyof typeof zh].text)]).toEqual([code, names(message.text)]);
    for (const [code, message] of Object.entries(en)) {
      const other = zh[code as keyof typeof zh].text;
      expect([code, typeof other === 'object' ? Object.keys(other) : null]).toEqual([code, typeof message.text === 'object' ? Object.keys(message.text) : null]);
    }
  });
});

describe('keys', () => {
  it('are of code, sorted subject and feature, and of nothing else', () => {
    expect(found().key).toBe('clearance~a~b');
    expect(found({ items: ['a', 'b'], at: { x: 1, y: 2, z: 3 }, actual: 7, params: { netA: 'N3' } }).key).toBe(found().key);
    expect(found({ subject: ['z'], feature: 'rise' }).key).toBe('clearance~z~#rise');
    expect(found().waived).toBe(false);
  });
});

describe('runRule', () => {
  it('turns a thrown error into a finding about the subject', () => {
    const failing: Rule<'net'> = { code: 'weld-area', scope: 'net', clause: 'x', run: () => { throw new RangeError('out of the table'); } };
    expect(runRule(failing, netInput(), contextOf())).toMatchObject([{ code: 'rule-failed', severity: 'error', items: [N1], key: `rule-failed~${N1}~weld-area`, params: { rule: 'weld-area', reason: 'out of the table' } }]);
  });
});

describe('applyWaivers', () => {
  const waiver = (key: string) => ({ id: 'waiver:1', kind: 'waiver' as const, key, by: 'me', on: '2026-01-02', why: 'tested' });

  it('marks what is waived, and nothing else', () => {
    const other = found({ items: ['c'] });
    expect(applyWaivers([found(), other], [waiver('clearance~a~b')]).map((one) => one.waived)).toEqual([true, false]);
  });

  it('reports a waiver whose finding is gone', () => {
    expect(applyWaivers([], [waiver('clearance~a~b')])).toMatchObject([{ code: 'orphaned-waiver', severity: 'note', items: ['waiver:1'], params: { waived: 'clearance~a~b', by: 'me' } }]);
  });

  it('does not let a failed check be waived', () => {
    const failed = found({ code: 'rule-failed', subject: ['x'] });
    expect(applyWaivers([failed], [waiver(failed.key)])[0]?.waived).toBe(false);
  });
});

describe('mergeFindings', () => {
  it('keeps the least actual of one key, worst severity first', () => {
    const merged = mergeFindings([found({ code: 'weld-area', severity: 'warning' }), found({ actual: 2 }), found({ actual: 1 }), found({ actual: 3 })]);
    expect(merged.map((one) => [one.code, one.actual])).toEqual([['clearance', 1], ['weld-area', null]]);
  });

  it('leaves one fault of a pair in contact, the most telling', () => {
    const pair = (code: string, actual: number | null = 0) => found({ code, actual });
    expect(mergeFindings([pair('clearance', 1), pair('creepage', 1), pair('short-circuit'), pair('tap-wrong-net', null)]).map((one) => one.code)).toEqual(['tap-wrong-net']);
    expect(mergeFindings([pair('short-circuit'), pair('creepage', 1), found({ code: 'creepage', items: ['c', 'd'] })]).map((one) => one.key)).toEqual(['creepage~c~d', 'short-circuit~a~b']);
    expect(mergeFindings([pair('cell-overlap', -1), pair('short-circuit')]).map((one) => one.code)).toEqual(['cell-overlap']);
    expect(mergeFindings([pair('cell-overlap', 0.3), pair('creepage', 0.3)]).map((one) => one.code)).toEqual(['cell-overlap', 'creepage']);
  });
});

describe('findingText', () => {
  it('fills in values to four digits in both languages', () => {
    const one = found({ actual: 1.23456, required: 1.5, params: { netA: 'N0', netB: 'CHASSIS', voltage_V: 189.8 } });
    expect(findingText(one, 'en')).toBe('N0 to CHASSIS at 189.8 V: 1.235 mm through air, required 1.5 mm');
    expect(findingText(one, 'zh')).toBe('N0 与 CHASSIS（189.8 V）：空气距离 1.235 mm，要求 1.5 mm');
  });

  it('chooses the text of a case, and falls back to the items for a code without words', () => {
    expect(findingText(found({ code: 'fuse-neck', params: { variant: 'missing', net: 'N3' } }), 'en')).toBe('The voltage trace of N3 has no fuse neck');
    expect(findingText(found({ code: 'unheard-of' }), 'en')).toBe('b, a');
  });
});
