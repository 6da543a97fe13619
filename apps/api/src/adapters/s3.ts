import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { StorageMissing, type Storage } from '../ports.ts'

// Leaves: sealed bytes of recordings under names made of our own ids. The store cannot open them.

type Options = {
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

/** Keeps sealed bytes in any S3-compatible store. The bucket must exist. */
export const s3Storage = (options: Options): Storage => {
  const client = new S3Client({
    endpoint: options.endpoint,
    region: options.region,
    forcePathStyle: true,
    // A store that does not answer must not keep an upload waiting for ever; the browser sends the piece again.
    requestHandler: { connectionTimeout: 5000, requestTimeout: 30_000 },
    credentials: { accessKeyId: options.accessKeyId, secretAccessKey: options.secretAccessKey },
  })
  const Bucket = options.bucket
  return {
    grows: false,
    write: async (key, parts, at = 0) => {
      if (at > 0) throw new Error('An object in S3 is written at once')
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body: Buffer.concat(parts) }))
    },
    // An object is durable once the store has answered.
    settle: () => Promise.resolve(),
    read: async (key, part) => {
      const Range = part && `bytes=${part.at}-${part.at + part.bytes - 1}`
      try {
        const asked = new GetObjectCommand({ Bucket, Key: key, ...(Range ? { Range } : {}) })
        const { Body } = await client.send(asked)
        if (!Body) throw new StorageMissing(key)
        return Buffer.from(await Body.transformToByteArray())
      } catch (error) {
        if (error instanceof NoSuchKey) throw new StorageMissing(key)
        throw error
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }))
    },
    removeAll: async (prefix) => {
      if (!prefix.endsWith('/')) throw new Error(`Not a prefix: ${prefix}`)
      for (;;) {
        const { Contents = [] } = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: prefix }),
        )
        const Objects = Contents.flatMap(({ Key }) => (Key ? [{ Key }] : []))
        if (Objects.length === 0) return
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        )
        // The answer is 200 all the same. Without this, what cannot be deleted would be listed for ever.
        if (Errors.length > 0)
          throw new Error(`${Errors.length} objects could not be deleted: ${Errors[0]?.Code ?? ''}`)
      }
    },
  }
}
