const TIMEOUT = 30_000;

/** Asks again and again, without a pause, until a web server says hello. Rejects after half a minute. */
export async function firstAnswerOf(url: string): Promise<void> {
  const deadline = performance.now() + TIMEOUT;
  while (performance.now() < deadline) {
    const answered = await fetch(url, { headers: { connection: 'close' } }).then(
      async (response) => (await response.text()) === 'hello\n',
      () => false,
    );
    if (answered) return;
  }
  throw new Error(`${url} did not answer`);
}
