/** The address is right, the role is not. Thrown by a route before its page opens. */
export class NotForThisRole extends Error {
  constructor() {
    super('not for this role')
    this.name = 'NotForThisRole'
  }
}
