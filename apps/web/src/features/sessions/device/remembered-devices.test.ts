import { expect, test } from 'vitest'
import { rememberedIn } from './remembered-devices.ts'

test('only what we wrote ourselves is believed', () => {
  expect(rememberedIn('{"microphoneId":"m","cameraId":"c","soundOnly":true}')).toEqual({
    microphoneId: 'm',
    cameraId: 'c',
    soundOnly: true,
  })
  expect(rememberedIn('{"microphoneId":7,"more":1}')).toEqual({})
  for (const odd of [null, '', '{', 'null', '[]', '"x"']) expect(rememberedIn(odd)).toEqual({})
})
