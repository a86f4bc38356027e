import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../shared/report/html.ts';
import type { ReportOptions } from '../../../shared/report/html.ts';
import { planSvg } from '../../../shared/report/planSvg.ts';
import { FINDINGS, samplePack } from '../drawing/samplePack.ts';

const OPTIONS: ReportOptions = {
  revision: 'B', author: 'A. <Designer>', textOf: (finding) => `says ${finding.code}`,
  waivers: [
    { key: 'trace-spacing:1', by: 'QA', on: '2024-01-01', why: 'measured & fine' },
    { key: 'gone', by: 'QA', on: '2024-01-01', why: 'old' },
  ],
};

function page(html: string): Document {
  const window = new Window();
  window.document.write(html);
  return window.document as unknown as Document;
}

describe('reportHtml', () => {
  const html = reportHtml(samplePack(), OPTIONS);
  const document = page(html);

  it('has every part, and the user\'s text as text', () => {
    expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Pack', 'Plan', 'Findings', 'Waivers', 'Busbar sections', 'Bill of materials', 'Pin table',
    ]);
    expect(document.querySelector('h1')?.textContent).toBe('Sample <pack> & test');
    expect(html).toContain('A. &lt;Designer&gt;');
    expect(html).not.toContain('<Designer>');
  });

  it('needs nothing from outside and tells no time', () => {
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|src=|<link|@import|url\(|<script/);
    expect(html).not.toMatch(/\b20\d\d-\d\d-\d\dT/);
    expect(reportHtml(samplePack(), OPTIONS)).toBe(html);
  });

  it('lists the findings with their clauses, and says of each that the standard decides', () => {
    const rows = [...document.querySelectorAll('section')][2]?.querySelectorAll('tbody tr') ?? [];
    expect(rows.length).toBe(FINDINGS.length);
    rows.forEach((row, i) => {
      expect(row.textContent).toContain(FINDINGS[i]?.clause);
      expect(row.textContent).toContain('check against the purchased standard');
    });
    expect(rows[0]?.textContent).toContain('2.1 mm');
    expect(rows[2]?.textContent).toContain('error, waived');
  });

  it('counts what is not waived', () => {
    expect(document.querySelector('.verdict')?.textContent).toContain('1 unwaived error; 1 warning.');
    const clean = page(reportHtml(samplePack({ findings: [] }), OPTIONS));
    expect(clean.querySelector('.verdict')?.textContent).toContain('No unwaived error was found; 0 warnings.');
    expect(clean.querySelector('.verdict')?.textContent).toContain('check against the purchased standard');
  });

  it('shows waivers with the findings they cover, and those that cover none any more', () => {
    const cells = [...([...document.querySelectorAll('section')][3]?.querySelectorAll('tbody tr') ?? [])].map((row) => row.querySelector('td')?.textContent);
    expect(cells).toEqual(['3', 'none any more']);
  });

  it('gathers equal sections and gives each its margin and verdict', () => {
    const rows = [...([...document.querySelectorAll('section')][4]?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent ?? '');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^N0 N4output/);
    for (const row of rows) expect(row).toMatch(/3\.11 \/ 5 A\/mm².*1\.61.*sufficient; check against the purchased standard/);
  });

  it('adds up mass and cost, and says what has no price', () => {
    expect(html).toContain('Total mass 0.082 kg; total cost 2.5 EUR, without 1 unpriced row.');
  });
});

describe('planSvg', () => {
  const svg = planSvg(samplePack(), { findings: true, labels: true });
  const count = (pattern: RegExp): number => svg.match(pattern)?.length ?? 0;

  it('draws cells with their poles, bars once, traces as lines, findings where they are', () => {
    expect(count(/class="p-cell"/g)).toBe(4);
    expect(count(/class="p-terminal-pos"/g)).toBe(4);
    expect(count(/class="p-plus"/g)).toBe(8);
    expect(count(/class="p-minus"/g)).toBe(4);
    expect(count(/class="p-busbar-al"/g)).toBe(5);
    expect(count(/class="p-trace"/g)).toBe(4);
    expect(count(/<circle/g)).toBe(2);
    expect(svg).toContain('<circle class="p-waived"');
    expect(svg).toMatch(/<text class="p-label"[^>]*>N3<\/text>/);
  });

  it('keeps arcs as arcs', () => {
    expect(svg).toMatch(/class="p-vent"[^>]*d="M[^"]*A10 10 0 0 1/);
  });

  it('is well-formed, with nothing that is no number', () => {
    const parsed = new (new Window().DOMParser)().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(svg).not.toMatch(/NaN|Infinity|undefined|e-\d/);
  });

  it('leaves marks and labels out when asked', () => {
    const plain = planSvg(samplePack(), { findings: false, labels: false });
    expect(plain).not.toContain('<circle');
    expect(plain).not.toContain('<text');
  });
});
