import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, call, openPresence, serve } from './loopbackBench.ts';

describe('entering', () => {
  it('takes the one-time address for a strict cookie that names the port, and leads away from it', async () => {
    const { loopback, port } = await serve();
    const url = new URL(loopback.url);
    expect(url.hostname).toBe('127.0.0.1');
    const first = await ask(port, url.pathname + url.search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    const cookie = first.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(new RegExp(`^cellweave-${port}=`));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect((await ask(port, url.pathname + url.search)).status).toBe(403);
    const own = cookie.split(';')[0] ?? '';
    expect((await ask(port, url.pathname + url.search, { headers: { Cookie: own } })).status).toBe(303);
    const page = await ask(port, '/', { headers: { Cookie: own } });
    expect(page).toMatchObject({ status: 200, body: '<p>app</p>' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe-eval');
  });

  it('refuses a wrong token, a wrong cookie and none', async () => {
    const { port } = await serve();
    expect((await ask(port, '/?token=wrong')).status).toBe(403);
    expect((await ask(port, '/')).status).toBe(403);
    expect((await ask(port, '/', { headers: { Cookie: `cellweave-${port}=wrong` } })).status).toBe(403);
    expect((await call(port, '')).status).toBe(403);
  });

  it('takes the token from one place only, whatever else the address says', async () => {
    const { loopback, port } = await serve();
    const token = new URL(loopback.url).searchParams.get('token') ?? '';
    expect((await ask(port, `/?token=wrong&token=${token}`)).status).toBe(403);
    expect((await ask(port, `/index.html?token=${token}`)).status).toBe(403);
    expect((await ask(port, `/?token=${token}`, { method: 'POST', headers: { Origin: `http://127.0.0.1:${port}` } })).status).toBe(403);
    expect((await ask(port, '/?token=')).status).toBe(403);
    expect((await ask(port, `/?token=${token}`)).status).toBe(303);
  });

  it('finds its cookie beside one of the same name that another program set', async () => {
    const { port, enter } = await serve();
    const cookie = await enter();
    expect((await call(port, `cellweave-${port}=evil; ${cookie}`)).status).toBe(200);
    expect((await call(port, `${cookie}; cellweave-${port}=evil`)).status).toBe(200);
    expect((await call(port, `cellweave-${port}=evil; x${cookie}`)).status).toBe(403);
  });

  it('does not take one program\'s cookie for another', async () => {
    const one = await serve();
    const two = await serve();
    const cookie = await one.enter();
    expect((await call(two.port, cookie)).status).toBe(403);
    expect((await call(two.port, cookie.replace(String(one.port), String(two.port)))).status).toBe(403);
  });
});

describe('foreign pages', () => {
  it.each([
    ['a rebound host name', { Host: 'evil.example' }],
    ['localhost by name', { Host: 'localhost' }],
    ['another origin', { Origin: 'http://evil.example' }],
    ['another port on this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a null origin', { Origin: 'null' }],
    ['no origin', { Origin: '' }],
    ['a cross-site fetch', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a same-site fetch', { 'Sec-Fetch-Site': 'same-site' }],
  ])('refuses %s even with the cookie', async (_what, headers) => {
    const { port, enter } = await serve();
    const cookie = await enter();
    expect((await call(port, cookie)).status).toBe(200);
    expect((await call(port, cookie, 'info', '[]', headers)).status).toBe(403);
  });
});

describe('calls', () => {
  it('answer in the contract\'s form', async () => {
    const { port, enter } = await serve();
    const answer = await call(port, await enter());
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { host: 'loopback', nativeDialogs: false } });
  });

  it('refuse other methods, other types, broken JSON and bodies past the limit', async () => {
    const { port, enter } = await serve({ bodyLimit_bytes: 100 });
    const cookie = await enter();
    expect((await ask(port, '/api/info', { headers: { Cookie: cookie } })).status).toBe(405);
    expect((await call(port, cookie, 'info', '[]', { 'Content-Type': 'text/plain' })).status).toBe(415);
    for (const type of ['', 'application/jsonp', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await call(port, cookie, 'info', '[]', { 'Content-Type': type })).status, type).toBe(415);
    }
    expect((await call(port, cookie, 'info', '[]', { 'Content-Type': 'application/json; charset=utf-8' })).status).toBe(200);
    for (const method of ['PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(port, '/api/info', { method, headers: { Cookie: cookie, Origin: `http://127.0.0.1:${port}` } })).status, method).toBe(405);
    }
    for (const name of ['none', '__proto__', 'constructor', 'onCommand', 'in%66o']) {
      expect(JSON.parse((await call(port, cookie, name)).body), name).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    }
    expect((await call(port, cookie, 'info', '[')).status).toBe(400);
    expect((await call(port, cookie, 'info', ' '.repeat(101))).status).toBe(413);
    expect((await call(port, cookie, 'info', ' '.repeat(101), { 'Transfer-Encoding': 'chunked' })).status).toBe(413);
    expect((await call(port, cookie)).status).toBe(200);
  });

  it('give no file outside the window\'s folder', async () => {
    const { folder, port, enter } = await serve();
    const headers = { Cookie: await enter() };
    symlinkSync(join(folder, 'secret.js'), join(folder, 'www', 'link.js'));
    symlinkSync(folder, join(folder, 'www', 'up'));
    for (const path of ['/../secret.js', '/%2e%2e/secret.js', '/%2e%2e%2fsecret.js', '/..%2fsecret.js', '/..\\secret.js', '/..%5csecret.js', '//127.0.0.1/../secret.js', '/link.js', '/up/secret.js']) expect((await ask(port, path, { headers })).status).toBe(404);
    expect((await ask(port, '/index.html', { headers })).status).toBe(200);
    expect((await ask(port, '/index.html', { headers, method: 'HEAD' })).body).toBe('');
    expect((await ask(port, '/index.html', { headers: { ...headers, Origin: `http://127.0.0.1:${port}` }, method: 'PUT' })).status).toBe(405);
  });
});

describe('the last window', () => {
  it('ends the program when it goes and does not come back', async () => {
    let gone: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const { loopback, port, enter } = await serve({ grace_ms: 5, onGone: () => gone() });
    const cookie = await enter();
    const leave = await openPresence(port, cookie);
    expect(loopback.windows).toBe(1);
    leave();
    await ended;
    expect(loopback.windows).toBe(0);
  });

  it('may reload', async () => {
    let count = 0;
    const { loopback, port, enter } = await serve({ grace_ms: 60_000, onGone: () => (count += 1) });
    const cookie = await enter();
    (await openPresence(port, cookie))();
    const leave = await openPresence(port, cookie);
    await expect.poll(() => loopback.windows).toBe(1);
    expect(count).toBe(0);
    leave();
  });
});

describe('the port', () => {
  it('is the preferred one when it is free, another when it is not', async () => {
    const one = await serve();
    const two = await serve({ preferredPort: one.port });
    expect(two.port).not.toBe(one.port);
    await two.loopback.close();
    const three = await serve({ preferredPort: two.port });
    expect(three.port).toBe(two.port);
  });
});
