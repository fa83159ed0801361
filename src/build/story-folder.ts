// Which story a command is about.

/** The folder with the story's `seeds/` and `data/`: STORY names it, otherwise it is the current one. Every command asks here. */
export const storyFolder = (): string => process.env.STORY || '.';
