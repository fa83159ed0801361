// `npm run desk`: opens the desk of a story on this machine and prints its address.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { storyFolder } from '../../build/story-folder';
import { writeSchemas } from '../../build/write-schemas';
import { startDesk } from './server';

const directory = storyFolder();
const port = Number(process.env.PORT ?? 4180);

writeSchemas();
if (!existsSync(path.join(directory, 'seeds')) || !existsSync(path.join(directory, 'data'))) {
  console.error(
    `${directory} has no story: a story is a folder with seeds/ and data/ in it; npm run new -- <folder> makes one.`,
  );
  process.exit(1);
}
try {
  const { address } = await startDesk(directory, port);
  console.log(
    `The desk is open, for this machine only:\n\n  ${address}\n\nThe address is a key: give it to nobody. Ctrl+C closes the desk.`,
  );
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken, perhaps by another desk. PORT=<another> npm run desk takes another one.`);
  process.exitCode = 1;
}
