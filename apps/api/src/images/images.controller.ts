import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiProblems } from '../openapi/answers.js';
import { ImageProxy } from './image-proxy.js';
import { ImageParams } from './image.request.js';

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'] as const;

const HEADERS = {
  'cache-control': 'private, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
  // Behind the key, which a page elsewhere may send in the address.
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** Posters, backdrops and logos. A name always means the same picture, so that browsers may keep it for a year. */
@Controller('api/streaming/images')
export class ImagesController {
  constructor(private readonly images: ImageProxy) {}

  @Get(':size/:path')
  @ApiOperation({ operationId: 'getImage', summary: 'A poster, backdrop or logo, through this API' })
  @ApiResponse({
    status: 200,
    description: 'The picture.',
    content: Object.fromEntries(
      PICTURES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  })
  @ApiProblems(400, 401, 404, 429, 503)
  async read(@Param() { size, path }: ImageParams, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, contentType } = await this.images.read({ size, file: path });
    // Only on success: an error must not be remembered for a year.
    void reply.headers({ ...HEADERS, 'content-type': contentType }).send(Buffer.from(bytes));
  }
}
