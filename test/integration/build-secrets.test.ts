import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildLab, startBuildLab } from './build-lab.ts';

let lab: BuildLab;

beforeAll(async () => {
  lab = await startBuildLab();
});

afterAll(() => lab.stop());

const secrets = { token: 'hunter2-hunter2' };

test('a secret is a file or a variable of the step, and of nothing else', async () => {
  const { events, result } = await lab.request(
    {
      dockerfile:
        'FROM base\nRUN --mount=type=secret,id=token wc -c < /run/secrets/token; stat -c %a /run/secrets/token\nRUN --mount=type=secret,id=token,env=TOKEN,target=/t,uid=1000,mode=0440 test "$TOKEN" = "$(cat /t)" && stat -c %u:%a /t\nRUN test ! -e /run/secrets/token && test -z "$TOKEN"; ls -d /run 2>&1 || true\n',
    },
    { secrets },
  );
  const text = events.flatMap((event) => (event.kind === 'output' ? event.text : [])).join('');
  expect(text).toContain('15\n400\n');
  expect(text).toContain('1000:440\n');
  expect(text).toMatch(/\/run: No such file/);
  expect(JSON.stringify(result)).not.toContain('hunter2');
});

test('its value is no part of the cache key, a required one must be given', async () => {
  const dockerfile = 'FROM base\nRUN --mount=type=secret,id=token,required=true true\n';
  await expect(lab.request({ dockerfile })).rejects.toThrow(/needs the secret "token"/);
  await lab.request({ dockerfile }, { secrets });
  const { events } = await lab.request({ dockerfile }, { secrets: { token: 'another value' } });
  expect(events.some(({ kind }) => kind === 'cached')).toBe(true);
});

test.each([
  ['a file', 'cp /run/secrets/token /leak'],
  ['the end of a large file', 'head -c 3145720 /dev/zero > /leak; cat /run/secrets/token >> /leak'],
  ['a link', 'ln -s "$(cat /run/secrets/token)" /leak'],
])('a build whose layer has it in %s fails', async (_, command) => {
  const dockerfile = `FROM base\nRUN --mount=type=secret,id=token ${command}\n`;
  await expect(lab.request({ dockerfile }, { secrets })).rejects.toMatchObject({
    code: 'secret-in-layer',
    message: expect.stringMatching(/"token" is in \/leak/),
    location: { line: 2 },
  });
});

test('a layer that was cached when it was no secret is searched, once it is one', async () => {
  const dockerfile = 'FROM base\nRUN echo later-a-secret > /leak\n';
  await lab.request({ dockerfile });
  const later = { secrets: { token: 'later-a-secret' } };
  await expect(lab.request({ dockerfile }, later)).rejects.toMatchObject({
    code: 'secret-in-layer',
    message: expect.stringMatching(/is in \/leak/),
  });
  const { events } = await lab.request({ dockerfile }, { secrets: { token: 'short', other: 'not-in-it' } });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'cached' }));
  expect(events).toContainEqual({
    kind: 'warning',
    message: 'the secret "token" is so short that the image is not searched for it',
  });
});

test('a build that copies it from the context, or has it in its history, fails', async () => {
  const context = lab.context({ '.env': 'TOKEN=hunter2-hunter2' });
  await expect(
    lab.request({ dockerfile: 'FROM base\nCOPY . /app\n' }, { context, secrets }),
  ).rejects.toMatchObject({
    code: 'secret-in-layer',
  });
  const dockerfile = 'FROM base\nARG TOKEN\nRUN echo hello\n';
  await expect(
    lab.request({ dockerfile, buildArgs: { TOKEN: 'hunter2-hunter2' } }, { secrets }),
  ).rejects.toMatchObject({ code: 'secret-in-config' });
});
