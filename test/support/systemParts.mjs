/** What the tests need of the system: a browser, fonts, and the other programs that read our DXF files. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canRun, findBrowser } from '../../main/launch/browsers.mjs';

const DOWNLOAD_MS = 5 * 60 * 1000;
/** Debian package and a file of it. */
const READERS = [
  ['python3-ezdxf', '/usr/lib/python3/dist-packages/ezdxf/__init__.py'],
  ['librecad', '/usr/bin/librecad'],
  ['gdal-bin', '/usr/bin/ogrinfo'],
];

/** The fonts of the approved pictures: Latin and Chinese. */
const FONTS = [
  ['fonts-dejavu-core', '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
  ['fonts-noto-cjk', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'],
];

/** The path of a browser that starts, installed when there is none; null when none can be had. */
export function ensureBrowser(root, say) {
  const present = findBrowser({ works });
  if (present !== null) return present;
  say('there is no browser of the Chromium family');
  if (mayUseApt()) aptInstall(['chromium'], say);
  const installed = findBrowser({ works });
  if (installed !== null) return installed;
  say('downloading Chromium with Playwright (about 170 MB)');
  spawnSync(process.execPath, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: DOWNLOAD_MS });
  return findBrowser({ works });
}

/** Installs fonts and DXF readers where that is possible; the tests that need a missing one are skipped by name. */
export function ensureFontsAndReaders(say) {
  const missing = [...FONTS, ...READERS].filter(([, file]) => !existsSync(file)).map(([name]) => name);
  if (missing.length > 0 && mayUseApt()) aptInstall(missing, say);
}

/** A file that can be run may still be a stub or lack its libraries. On Windows asking would open a window. */
function works(path) {
  if (!canRun(path)) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function mayUseApt() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get');
}

function aptInstall(names, say) {
  say(`installing ${names.join(', ')} with apt-get`);
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: DOWNLOAD_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  const done = apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...names);
  if (!done) say(`apt-get could not install ${names.join(', ')}`);
}
