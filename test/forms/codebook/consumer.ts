// @ts-expect-error The package has no types; what is used of it is described here.
import datapackage from 'datapackage';

/** What is used of the npm package `datapackage`, which has no types: the reader of Data Package version 1. */
interface TableSchema {
  /** Throws when a value of the row is refused; `errors` says which. */
  castRow(row: readonly string[], options?: { failFast?: boolean }): unknown[];
}
interface Resource {
  name: string;
  schema: TableSchema;
  read(options: { keyed: boolean; forceCast: boolean }): Promise<unknown[]>;
}
interface DataPackage {
  valid: boolean;
  errors: Error[];
  resources: Resource[];
}

const { Package } = datapackage as {
  Package: { load(descriptor: unknown, options?: { basePath: string }): Promise<DataPackage> };
};

/** The package as it is read; `basePath` is the folder that its files are in. */
export const load = (descriptor: unknown, basePath = '.') => Package.load(descriptor, { basePath });

/** Whether the reader refuses a row, and of which fields. */
export function refused(schema: TableSchema, row: readonly string[]): string[] {
  try {
    schema.castRow(row);
    return [];
  } catch (error) {
    const { errors = [], message } = error as { errors?: Error[]; message: string };
    return errors.length > 0 ? errors.map((one) => one.message) : [message];
  }
}
