import { expect, test } from 'vitest';
import { repositoryFacts, revisionOf } from './event.ts';

const payload = { pull_request: { head: { sha: 'abc' } } };

test('a pull request is about its own head; everything else, about what was checked out', () => {
  expect(revisionOf({ GITHUB_EVENT_NAME: 'pull_request' }, payload)).toBe('abc');
  expect(revisionOf({ GITHUB_EVENT_NAME: 'push' }, {})).toBe('HEAD');
  expect(revisionOf({}, {})).toBe('HEAD');
});

test('pull_request_target checks the base out on purpose: the head is not taken', () => {
  expect(revisionOf({ GITHUB_EVENT_NAME: 'pull_request_target' }, payload)).toBe('HEAD');
});

test('the repository is known from the event, or else from the environment', () => {
  const env = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_SERVER_URL: 'https://git.example' };
  expect(repositoryFacts(env, {})).toEqual({
    title: 'shop',
    description: '',
    url: 'https://git.example/acme/shop',
    licenses: '',
  });
  const repository = {
    name: 'Shop',
    description: null,
    html_url: 'https://git.example/Acme/Shop',
    license: { spdx_id: 'NOASSERTION' },
  };
  expect(repositoryFacts(env, { repository })).toEqual({
    title: 'Shop',
    description: '',
    url: 'https://git.example/Acme/Shop',
    licenses: '',
  });
});
