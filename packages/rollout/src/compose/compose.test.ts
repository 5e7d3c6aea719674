import { Failure } from '@slipway/failure';
import { expect, test } from 'vitest';
import { FILE } from '../fixtures/shop-compose.ts';
import { parseCompose } from './compose.ts';
import { loadProject } from './project-files.ts';

/** A Compose file as a whole: its parts by reference, its names, and the files and variables that it takes in. */

test('merge keys share parts, and errors in them point at where they were written', () => {
  const text = `
x-base: &base
  restart: always
  healthcheck: {interval: never}
services:
  web:
    <<: *base
    image: app
`;
  const fixed = parseCompose(text.replace('never', '5s'), FILE, {});
  expect(fixed.services.web).toMatchObject({ restart: { name: 'always' }, healthcheck: { Interval: 5e9 } });
  expect(() => parseCompose(text, FILE, {})).toThrow(
    expect.objectContaining({ location: expect.objectContaining({ line: 4 }) }),
  );
});

test('the project is named by the variable, the file, or its folder', () => {
  const text = 'services: {web: {image: a}}';
  expect(parseCompose(text, FILE, {}).name).toBe('shop');
  expect(parseCompose(`name: store\n${text}`, FILE, {}).name).toBe('store');
  expect(parseCompose(`name: store\n${text}`, FILE, { COMPOSE_PROJECT_NAME: 'mine' }).name).toBe('mine');
  expect(() => parseCompose(text, 'compose.yaml', {})).toThrow(/has no name/);
  expect(() => parseCompose(`name: Store\n${text}`, FILE, {})).toThrow(/not a name for a project/);
});

test('networks and volumes get the names Compose gives them', () => {
  const text = `
services: {web: {image: a}}
networks: {back: {internal: true, ipam: {config: [{subnet: 10.1.0.0/16}]}}, old: {external: true, name: legacy}}
volumes: {data: , shared: {external: true}, named: {name: exact, driver_opts: {type: nfs}}}
`;
  const project = parseCompose(text, FILE, {});
  expect(project.networks).toMatchObject({
    default: { name: 'shop_default', external: false },
    back: { name: 'shop_back', internal: true, subnets: [{ subnet: '10.1.0.0/16' }] },
    old: { name: 'legacy', external: true },
  });
  expect(project.volumes).toMatchObject({
    data: { name: 'shop_data', external: false },
    shared: { name: 'shared', external: true },
    named: { name: 'exact', driverOptions: { type: 'nfs' } },
  });
});

test('a variable that is not set is a warning with its place', () => {
  const { warnings } = parseCompose('services:\n  web:\n    image: app:$TAG', FILE, {});
  expect(warnings).toEqual([
    {
      message: 'the variable TAG is not set; it counts as empty',
      location: { file: FILE, line: 3, column: 5, text: '    image: app:$TAG' },
    },
  ]);
});

test('files of a project are read, and environment wins over env_file', async () => {
  const text = `
services:
  web:
    image: a
    env_file: [a.env, {path: none.env, required: false}]
    environment: {B: here}
    secrets: [key]
    configs: [site]
secrets: {key: {file: key.pem}}
configs: {site: {content: "a $$b"}}
`;
  const files: Record<string, string> = { '/srv/shop/a.env': 'A=1\nB=2\n', '/srv/shop/key.pem': 'PEM\n' };
  const project = parseCompose(text, FILE, {});
  const loaded = await loadProject(project, async (path) => files[path], {});
  expect(loaded.services.web?.environment).toEqual({ A: '1', B: 'here' });
  expect(loaded.services.web?.files.map(({ content }) => content.reveal())).toEqual(['PEM\n', 'a $b']);
  await expect(loadProject(project, async () => undefined, {})).rejects.toThrow(Failure);
});
