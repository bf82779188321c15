export { isDatabaseAddress, shownAddress } from '../../store/contract/address.ts'
