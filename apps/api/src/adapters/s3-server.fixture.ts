import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import crypto from 'node:crypto'
import S3rver from 's3rver'

const bucket = 'recordings'
const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

/**
 * The server draws up the token of a cut-off list with a cipher that OpenSSL no longer has; any other does as well,
 * since nobody reads the token but the server.
 */
const mendCipher = (): void => {
  const { createCipheriv } = crypto
  const mended = (algorithm: string, key: Buffer, iv: Buffer) =>
    algorithm === 'des'
      ? createCipheriv('des-ede3-cbc', Buffer.concat([key, key, key]), iv)
      : createCipheriv(algorithm, key, iv)
  Object.assign(crypto, { createCipheriv: mended })
}

/** A local server that speaks S3, with an empty bucket, and what it takes to use it. */
export const s3Server = async (directory: string) => {
  mendCipher()
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory })
  const { port } = await server.run()
  const endpoint = `http://127.0.0.1:${port}`
  const region = 'us-east-1'
  const client = new S3Client({ endpoint, region, forcePathStyle: true, credentials: keys })
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
  client.destroy()
  return { options: { endpoint, region, bucket, ...keys }, close: () => server.close() }
}
