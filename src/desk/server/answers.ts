// Reading the body of a request, and answering it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { protocolVersion, type Refused } from '../protocol';

/** A request that is refused. The message is a sentence for the editor. */
export class RefusedRequest extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const kilobyte = 1024;
/** A change of records. */
export const longestChange = 512 * kilobyte;
/** A saved page or a Word document, in base64. */
export const longestArticle = 24 * kilobyte * kilobyte;

/** The JSON of a request. Throws RefusedRequest for one of another type, for one that is longer than `longest` bytes, and for what is no JSON. */
export async function bodyOf(request: IncomingMessage, longest: number): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  // A form of another page can send three types without asking first, and this is none of them.
  if (type !== 'application/json') throw new RefusedRequest(415, 'A request to the desk is JSON.');
  const tooLong = () =>
    new RefusedRequest(413, `This is longer than the ${Math.round(longest / kilobyte)} KB that the desk takes.`);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longest) throw tooLong();
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new RefusedRequest(400, 'This request is no JSON.');
  }
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}

export function refuse(response: ServerResponse, status: number, reason: string): void {
  const refused: Refused = { protocol: protocolVersion, refused: reason };
  // What is left of a body that is too long is not read.
  if (status === 413) response.setHeader('Connection', 'close');
  answerJson(response, status, refused);
}
