/** Why a front end could not be routed, in Chinese. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routeReasonZh } from '../../../shared/check/messages/routeReasonsZh.ts';

const ROUTING = join(import.meta.dirname, '../../../shared/routing');

/** The sentences of the router's refusals that stand in its sources as one text, each name in them replaced by `x9`. */
function sentences(): string[] {
  const sources = readdirSync(ROUTING, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return sources.flatMap((name) => {
    const source = readFileSync(join(ROUTING, name), 'utf8');
    const direct = [...source.matchAll(/refused\([\w.]+, (?:'[\w-]+'|code), (['`])(.*?)\1[,)]/g)].map(([, , text = '']) => text);
    const chosen = [...source.matchAll(/const message = straight \? '([^']+)' : '([^']+)'/g)].flatMap(([, one = '', other = '']) => [one, other]);
    return [...direct, ...chosen].map((text) => text.replace(/\$\{[^}]+\}/g, 'x9'));
  });
}

describe('the router’s reasons in Chinese', () => {
  const all = sentences().filter((text) => !/^(override x9 must|x9 can be moved)/.test(text));

  it('finds the router’s sentences', () => {
    expect(all.length).toBeGreaterThan(18);
  });

  it.each(all)('has words for: %s', (english) => {
    const chinese = routeReasonZh(english);
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    expect(chinese).not.toMatch(/[{}]/);
    expect(chinese?.match(/x9/g)?.length ?? 0).toBe(english.match(/x9/g)?.length ?? 0);
  });

  it('keeps names in their places, and leaves alone what the router never said', () => {
    expect(routeReasonZh('the bar of net N4 has no free 6 x 3 mm at t:c4+ for a tab beside the weld')).toBe('网络 N4 的汇流排在 t:c4+ 的焊缝旁没有 6 × 3 mm 的空位放置镍片');
    expect(routeReasonZh('something else')).toBeUndefined();
  });
});
