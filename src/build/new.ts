// `npm run new -- <folder>`: makes a story to begin with.
import { NotNew, newStory } from './new-story';
import { writeSchemas } from './write-schemas';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  console.error('Name one folder for the new story: npm run new -- my-story');
  process.exitCode = 1;
} else {
  try {
    newStory(folder);
    writeSchemas();
    console.log(
      `${folder} is a new story. Its README.md says how to go on; this opens it:\n\n    STORY=${folder} npm run dev`,
    );
  } catch (error) {
    if (!(error instanceof NotNew)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
