import { expect, test } from 'vitest';
import { fillTemplate } from './template.ts';

const value = {
  Name: '/web',
  State: { Status: 'running', Pid: 7, Error: '' },
  Config: { Labels: { 'a.b': 'c', z: 'y' }, Env: ['A=1', 'B=2'], Cmd: null },
};

test.each([
  ['{{.Name}}', '/web'],
  ['{{ .State.Status }} {{.State.Pid}}', 'running 7'],
  ['{{.State.Error}}|', '|'],
  ['{{json .Config.Env}}', '["A=1","B=2"]'],
  ['{{index .Config.Labels "a.b"}}', 'c'],
  ['{{index .Config.Labels "none"}}', ''],
  ['{{.Config.Env}}', '[A=1 B=2]'],
  ['{{.Config.Labels}}', 'map[a.b:c z:y]'],
  ['{{.Config.Cmd}}', '<nil>'],
  ['plain', 'plain'],
])('%s', (template, expected) => {
  expect(fillTemplate(template, value)).toBe(expected);
});

test.each(['{{range .Config.Env}}', '{{.Nothing}}', '{{.State.Nothing.At}}', '{{upper .Name}}', '{{}}'])(
  '%s is refused',
  (template) => {
    expect(() => fillTemplate(template, value)).toThrow(expect.objectContaining({ code: 'usage' }));
  },
);
