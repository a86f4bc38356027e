/** Other people's DXF readers where the machine has them, each with a time limit: a viewer that asks a question waits for ever. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LIMIT_ms = 40_000;
/** LibreCAD prints a page without anything on it in less, bytes. */
const BLANK_PDF = 2_000;
/** The system's Python: a version manager's would not see the distribution's packages. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export const hasEzdxf = runs(PYTHON, ['-c', 'import ezdxf']);
export const hasLibrecad = onPath('librecad');
export const hasOgr = onPath('ogrinfo');

const AUDIT = `
import sys, json, ezdxf
d = ezdxf.readfile(sys.argv[1]); a = d.audit(); m = d.modelspace()
print(json.dumps({'count': len(m), 'problems': [e.message for e in a.errors + a.fixes], 'units': d.units,
  'nets': [t[1] for e in m if e.has_xdata('CELLWEAVE') for t in e.get_xdata('CELLWEAVE') if t[0] == 1000]}))
`;

export interface EzdxfAnswer {
  readonly count: number;
  readonly problems: readonly string[];
  readonly units: number;
  readonly nets: readonly string[];
}

/** Reads strictly and audits. Throws what the reader throws. */
export function ezdxfReads(text: string): EzdxfAnswer {
  return withFile(text, (path) => {
    const run = spawnSync(PYTHON, ['-c', AUDIT, path], { encoding: 'utf8', timeout: LIMIT_ms });
    if (run.status !== 0) throw new Error(`ezdxf: ${run.stderr}`);
    return JSON.parse(run.stdout) as EzdxfAnswer;
  });
}

/** Size of the PDF LibreCAD prints, and whether there is anything on it. */
export function librecadPrints(text: string): { readonly printed: boolean; readonly bytes: number } {
  return withFile(text, (path, folder) => {
    const run = spawnSync('librecad', ['dxf2pdf', '-a', '-t', folder, path], {
      timeout: LIMIT_ms, stdio: 'ignore', env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
    });
    const pdf = path.replace(/\.dxf$/, '.pdf');
    const bytes = run.status === 0 && existsSync(pdf) ? statSync(pdf).size : 0;
    return { printed: bytes > BLANK_PDF, bytes };
  });
}

export interface OgrAnswer {
  readonly features: number;
  readonly complaints: readonly string[];
  /** minX, minY, maxX, maxY. */
  readonly extent: readonly number[];
}

export function ogrReads(text: string): OgrAnswer {
  return withFile(text, (path) => {
    const run = spawnSync('ogrinfo', ['-ro', '-al', '-so', path], { encoding: 'utf8', timeout: LIMIT_ms });
    const output = `${run.stdout}\n${run.stderr}`;
    const extent = /Extent: \(([-\d.]+), ([-\d.]+)\) - \(([-\d.]+), ([-\d.]+)\)/.exec(output);
    return {
      features: Number(/Feature Count: (\d+)/.exec(output)?.[1] ?? 0),
      complaints: output.split('\n').filter((line) => /ERROR|Warning/.test(line)),
      extent: extent ? extent.slice(1).map(Number) : [],
    };
  });
}

function withFile<T>(text: string, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cellweave-dxf-'));
  try {
    const path = join(folder, 'drawing.dxf');
    writeFileSync(path, text);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function onPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => folder !== '' && existsSync(join(folder, command)));
}

function runs(command: string, parameters: readonly string[]): boolean {
  return spawnSync(command, parameters, { timeout: LIMIT_ms, stdio: 'ignore' }).status === 0;
}
