import type { DataSource, EntityManager } from 'typeorm';

/** The names of the tables in the present schema. */
export async function tableNames(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ table_name: string }[]>(
    `SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1`,
  );
  return rows.map((row) => row.table_name);
}

/** Columns, rules, indexes and comments of the tables in the present schema, each as a line of text. */
export async function describeTables(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ line: string }[]>(`
    WITH tables AS (
      SELECT oid, relname FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> 'streaming_migrations'
    )
    SELECT concat_ws(' ', relname, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) AS line
      FROM pg_attribute JOIN tables ON tables.oid = attrelid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT concat_ws(' ', relname, conname, pg_get_constraintdef(pg_constraint.oid))
      FROM pg_constraint JOIN tables ON tables.oid = conrelid WHERE contype <> 'n'
    UNION ALL
    SELECT replace(pg_get_indexdef(indexrelid), current_schema() || '.', '') FROM pg_index JOIN tables ON tables.oid = indrelid
    UNION ALL
    SELECT concat_ws(' ', relname, attname, description) FROM pg_description JOIN tables ON tables.oid = objoid
      LEFT JOIN pg_attribute ON attrelid = objoid AND attnum = objsubid AND attnum > 0
    ORDER BY line`);
  return rows.map(({ line }) => line);
}

/** Works in an empty schema, which is gone afterwards. */
export async function inScratchSchema<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (manager) => {
    await manager.query('CREATE SCHEMA scratch');
    await manager.query('SET LOCAL search_path TO scratch');
    const result = await work(manager);
    await manager.query('DROP SCHEMA scratch CASCADE');
    return result;
  });
}
