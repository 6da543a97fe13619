const form = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/

/** Domains that an institution may name. */
export const mostMailDomains = 50

/** A domain as people write it (`@Uni.example`, ` uni.example `) in the one form that is stored; null for what is none. */
export const mailDomainIn = (text: string): string | null => {
  const domain = text.trim().toLowerCase().replace(/^@/, '')
  return form.test(domain) ? domain : null
}

/** Does an address belong to one of these domains, or to a part of one (`students.uni.example`)? None named: any does. */
export const isWithinDomains = (email: string, domains: readonly string[]): boolean => {
  if (domains.length === 0) return true
  const own = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return domains.some((domain) => own === domain || own.endsWith(`.${domain}`))
}
