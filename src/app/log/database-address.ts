export { isDatabaseAddress } from '../../store/contract/address.ts'
