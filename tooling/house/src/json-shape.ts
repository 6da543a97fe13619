/** As much of a JSON schema as a shape in one line needs. */
export type JsonSchema = {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
}

/**
 * The names that an object holds, in one line: `{ sessionId, step }`, `?` behind what may be left out, `[]` behind lists,
 * `or` between alternatives. What the names mean is for the schema to say.
 */
export const shapeOf = (schema: JsonSchema): string => {
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives) return alternatives.map(shapeOf).join(' or ')
  if (!schema.properties) return String(schema.type ?? 'anything')
  const names = Object.entries(schema.properties).map(([name, inner]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    return `${name}${inner.type === 'array' ? '[]' : ''}${optional}`
  })
  return names.length === 0 ? '{}' : `{ ${names.join(', ')} }`
}
