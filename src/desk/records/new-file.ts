// The beginning of a file that a story does not have yet.

const gazetteer = `gazetteer:
  publisher: GeoNames
  url: https://www.geonames.org/{id}
  basisNote: The point is GeoNames entry {id}.
`;

export function newFile(file: string): string {
  const name = file.replace(/^.*\//, '');
  if (name === 'refused.yaml')
    return '# Drafts that were refused at the desk, so that it does not propose them again. Nothing of this is published.\n';
  return name === 'places.yaml' ? gazetteer : '';
}
