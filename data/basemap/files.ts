import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const recipeFolder = dirname(fileURLToPath(import.meta.url));
const repositoryFolder = dirname(dirname(recipeFolder));

/** Path of a file inside one of the pinned packages: those with data are the recipe's own, those with code the project's. */
export function packageFile(path: string): string {
  const ofRecipe = `${recipeFolder}/node_modules/${path}`;
  return existsSync(ofRecipe) ? ofRecipe : `${repositoryFolder}/node_modules/${path}`;
}

export function readPackageText(path: string): string {
  return readFileSync(packageFile(path), 'utf8');
}

/** The caller names the shape: these are pinned data files, checked once by eye and by the build's own checks. */
export function readPackageJson<Shape>(path: string): Shape {
  return JSON.parse(readPackageText(path)) as Shape;
}

/** Writes a file of the repository and says how large it is. */
export function writeResult(path: string, content: string | Uint8Array): void {
  const target = `${repositoryFolder}/${path}`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  console.log(`${path}: ${Buffer.byteLength(content)} bytes`);
}
