import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** The metadata under which {@link Public} marks a route. */
export const PUBLIC = 'streaming:public';

/** Marks a route that answers without an API key. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
