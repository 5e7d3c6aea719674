import { describe, expect, test } from 'vitest';
import { listing } from './listing.ts';
import { binarySize, humanSize } from './sizes.ts';
import { fillTemplate } from './template.ts';

const value = {
  Name: '/web',
  State: { Status: 'running', Pid: 7, Error: '', Running: true },
  Config: { Labels: { 'a.b': 'c', z: 'y' }, Env: ['A=1', 'B=2'], Cmd: null },
  Networks: { back: { IP: '10.0.0.2' }, front: { IP: '10.0.0.3' } },
};

test.each([
  ['{{.Name}}', '/web'],
  ['{{ .State.Status }} {{.State.Pid}}', 'running 7'],
  ['{{.State.Error}}|', '|'],
  ['{{json .Config.Env}}', '["A=1","B=2"]'],
  ['{{json "a<b"}}', '"a\\u003cb"'],
  ['{{index .Config.Labels "a.b"}}', 'c'],
  ['{{index .Config.Labels "none"}}', ''],
  ['{{index .Config.Env 1}}', 'B=2'],
  ['{{(index .Networks "back").IP}}', '10.0.0.2'],
  ['{{.Config.Env}}', '[A=1 B=2]'],
  ['{{.Config.Labels}}', 'map[a.b:c z:y]'],
  ['{{.Config.Cmd}}', '<nil>'],
  ['{{range .Config.Env}}{{.}};{{end}}', 'A=1;B=2;'],
  ['{{range $k, $v := .Networks}}{{$k}}={{$v.IP}} {{end}}', 'back=10.0.0.2 front=10.0.0.3 '],
  ['{{range .Config.Cmd}}x{{else}}none{{end}}', 'none'],
  ['{{if .State.Running}}up{{else}}down{{end}}', 'up'],
  ['{{if .State.Health}}{{.State.Health.Status}}{{else if eq .State.Pid 7}}seven{{end}}', 'seven'],
  ['{{with .State}}{{.Status}} {{$.Name}}{{end}}', 'running /web'],
  ['{{.Name | upper}}', '/WEB'],
  ['{{join .Config.Env ","}} {{len .Networks}}', 'A=1,B=2 2'],
  ['a {{- .Name -}} b', 'a/webb'],
  ['{{/* nothing */}}plain', 'plain'],
])('%s', (template, expected) => {
  expect(fillTemplate(template, value)).toBe(expected);
});

test.each([
  '{{range .Config.Env}}',
  '{{end}}',
  '{{.Nothing}}',
  '{{.State.Nothing.At}}',
  '{{nofunction .Name}}',
  '{{.Name .State}}',
  '{{(.Name}}',
  '{{.Name)}}',
  '{{$none}}',
  '{{}}',
  '{{',
  '{{define "x"}}{{end}}',
])('%s is refused', (template) => {
  expect(() => fillTemplate(template, value)).toThrow(expect.objectContaining({ code: 'bad-template' }));
});

test('an unknown function is named, with those there are', () => {
  expect(() => fillTemplate('{{foo .Name}}', value)).toThrow(/there is no function "foo"; there are json, /);
});

describe('listing', () => {
  const rows = [
    { ID: '1', Names: 'web', Ports: '' },
    { ID: '2', Names: 'a-longer-name', Ports: '80/tcp' },
  ];
  const columns = { shown: ['ID', 'Names', 'Ports'], headings: { ID: 'ID', Names: 'NAMES', Ports: 'PORTS' } };

  test.each([
    [
      undefined,
      'ID        NAMES           PORTS\n1         web             \n2         a-longer-name   80/tcp\n',
    ],
    ['table {{.Names}}\\t{{upper .ID}}', 'NAMES           ID\nweb             1\na-longer-name   2\n'],
    ['{{.ID}}:{{.Names}}', '1:web\n2:a-longer-name\n'],
    ['json', '{"ID":"1","Names":"web","Ports":""}\n{"ID":"2","Names":"a-longer-name","Ports":"80/tcp"}\n'],
  ])('%s', (format, expected) => {
    expect(listing(rows, columns, format)).toBe(expected);
  });
});

test.each([
  [0, '0B', '0B'],
  [999, '999B', '999B'],
  [2_127_000, '2.127MB', '2.028MiB'],
  [1_000_000, '1MB', '976.6KiB'],
])('%i bytes', (bytes, decimal, binary) => {
  expect([humanSize(bytes), binarySize(bytes)]).toEqual([decimal, binary]);
});
