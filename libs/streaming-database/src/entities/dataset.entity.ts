import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The version of a downloaded file that was taken over last. Query: by name. */
@Entity({ name: 'streaming_datasets', comment: 'Which version of each downloaded file was taken over last' })
@Check('ck_streaming_datasets_row_count', `row_count >= 0`)
export class DatasetEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_streaming_datasets' })
  name!: string;

  /** As the server sent it, quotes included. */
  @Column({ type: 'text', nullable: true })
  etag!: string | null;

  /** As the server sent it. */
  @Column({ name: 'last_modified', type: 'text', nullable: true })
  lastModified!: string | null;

  /** Of the file's bytes, in hex. */
  @Column({ type: 'text', nullable: true })
  sha256!: string | null;

  @Column({ name: 'row_count', type: 'integer' })
  rowCount!: number;

  @Column({
    name: 'imported_at',
    type: 'timestamptz',
    comment: 'When it was taken over',
  })
  importedAt!: Date;
}
