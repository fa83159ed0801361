// docs/records.md: every field of every file of `data/`, from the schemas with which the compiler reads them.
import { jsonSchemas } from '../compile/schema/json-schema';
import { dataFiles, withoutFile } from '../compile/schema/schema';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | readonly Schema[];
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean;
}

/** What each file is for, in a sentence. */
const purposes: Readonly<Record<keyof typeof dataFiles, string>> = {
  'story.yaml': 'What the page is called, and how it opens.',
  'sources.yaml': 'The articles, and what the text of each states about itself.',
  'places.yaml': 'The places that the articles name. Each is a mark on the map.',
  'voices.yaml': 'Who says it.',
  'questions.yaml': 'What several claims answer: they are then shown side by side.',
  'claims.yaml': 'What the articles say, one statement at a time, with the exact words.',
  'marks.yaml': 'Everything on the map that is not a place: sites, rings, bands, areas, lines.',
  'views.yaml': 'Named parts of the world. The page opens on the first.',
  'events.yaml': 'What happened on which day.',
  'tour.yaml': 'The steps of the guided tour.',
  'coverage.yaml': 'What no claim quotes, with the reason.',
  'checks.yaml': 'What the compiler computes and holds against the words.',
};

export function recordsPage(): string {
  const schemas = jsonSchemas();
  const sections = (Object.keys(dataFiles) as (keyof typeof dataFiles)[]).map((name) => {
    const schema = JSON.parse(schemas[name.replace('.yaml', '.json')] ?? '{}') as Schema;
    const isList = schema.type === 'array';
    const kind = name in withoutFile ? 'may be left out' : 'required';
    const list = isList ? ', a list of records' : '';
    return [
      `## ${name}`,
      `${purposes[name]} (${kind}${list})`,
      ...(schema.description ? [sentenceOf(schema.description)] : []),
      ...recordsOf(isList ? (schema.items as Schema) : schema),
    ].join('\n\n');
  });
  return `${[
    '# The records of a story',
    'Every field of every file in `data/`. This page is made from the schemas with which the compiler reads the files, by\n`npx tsx src/build/write-records-page.ts`. Text editors that know YAML schemas show the same while you type.',
    'A field in **bold** is required. `a.b` is the field `b` in the field `a`, and `a[]` each part of a list.',
    ...sections,
  ].join('\n\n')}\n`;
}

/** A table; of records of several kinds one for each. */
function recordsOf(schema: Schema): string[] {
  const kinds = schema.oneOf ?? (schema.anyOf?.every(({ properties }) => properties) ? schema.anyOf : undefined);
  if (!kinds) return [tableOf(schema)];
  return kinds.flatMap((kind) => [`### kind: ${kind.properties?.kind?.const ?? ''}`, tableOf(kind)]);
}

const tableOf = (schema: Schema): string =>
  ['| field | what it is |', '| --- | --- |', ...rowsOf(schema, '')].join('\n');

function rowsOf({ properties = {}, required = [] }: Schema, before: string): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${before}${name}`;
    const written = required.includes(name) ? `**\`${path}\`**` : `\`${path}\``;
    const words = [typeOf(schema), sentenceOf(descriptionOf(schema))].filter((part) => part !== '').join('. ');
    return [`| ${written} | ${escaped(words)} |`, ...innerRows(schema, path)];
  });
}

function innerRows(schema: Schema, path: string): string[] {
  const choices = [schema, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return choices.flatMap((choice) => {
    if (choice.properties) return rowsOf(choice, `${path}.`);
    const items = Array.isArray(choice.items) ? undefined : (choice.items as Schema | undefined);
    if (!items) return [];
    const parts = [items, ...(items.anyOf ?? []), ...(items.oneOf ?? [])].filter(({ properties }) => properties);
    // Records of several kinds have many fields in common.
    const rows = parts.flatMap((part) => rowsOf(part, `${path}[].`));
    return [...new Map(rows.map((row) => [row.split(' | ')[0], row])).values()];
  });
}

const descriptionOf = (schema: Schema): string =>
  schema.description ?? schema.anyOf?.find(({ description }) => description)?.description ?? '';

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].filter((type) => type !== '').join(' or ');
  switch (schema.type) {
    case 'array': {
      const { items } = schema;
      const parts = schema.prefixItems ?? (Array.isArray(items) ? items : null);
      return parts ? `[${parts.map(typeOf).join(', ')}]` : `list: ${typeOf(items as Schema)}`;
    }
    case 'object':
      return 'record';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return 'whole number';
    case 'string':
      return 'text';
    case undefined:
      return '';
    default:
      return schema.type;
  }
}

const sentenceOf = (text: string) => (text === '' || /[.?!:”]$/.test(text) ? text : `${text}.`);
const escaped = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
