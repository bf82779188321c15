import { LINK_KINDS, type Link } from '../../model/link.ts'
import { isScope } from '../../model/scope.ts'
import type { Links } from '../contract/links.ts'
import { soundText } from '../rows/sound-text.ts'
import { connect, type Row } from './database.ts'

const LINK = `id, athlete, kind, label, scopes, extract(epoch FROM until) * 1000, used_at IS NOT NULL, looks`

/** @throws {StoreError} */
export async function openLinks(address: string): Promise<Links> {
  const db = await connect(address)
  return {
    async put({ tokenSha256, id, athlete, kind, label, scopes, untilMs }) {
      await db.ask(
        `INSERT INTO sorepoint_club.links (token_sha256, id, athlete, kind, label, scopes, until)
         VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000))`,
        [tokenSha256, id, athlete, kind, soundText(label), [...scopes], untilMs],
      )
    },
    async find(tokenSha256, nowMs) {
      const { rows } = await db.ask(
        `SELECT ${LINK} FROM sorepoint_club.links WHERE token_sha256 = $1 AND until > to_timestamp($2::float8 / 1000)`,
        [tokenSha256, nowMs],
      )
      return rows[0] === undefined ? null : link(rows[0])
    },
    async of(athlete, nowMs) {
      const { rows } = await db.ask(
        `SELECT ${LINK} FROM sorepoint_club.links WHERE athlete = $1 AND until > to_timestamp($2::float8 / 1000)
         ORDER BY made_at DESC, id`,
        [athlete, nowMs],
      )
      return rows.map(link)
    },
    async remove(athlete, id) {
      const { count } = await db.ask('DELETE FROM sorepoint_club.links WHERE athlete = $1 AND id = $2', [athlete, id])
      return count > 0
    },
    async noteUsed(id) {
      await db.ask('UPDATE sorepoint_club.links SET used_at = coalesce(used_at, now()) WHERE id = $1', [id])
    },
    async noteLook(id) {
      await db.ask('UPDATE sorepoint_club.links SET looks = looks + 1 WHERE id = $1', [id])
    },
    close: () => db.close(),
  }
}

function link([id, athlete, kind, label, scopes, untilMs, isUsed, looks]: Row): Link {
  return {
    id: String(id),
    athlete: String(athlete),
    kind: LINK_KINDS.find((each) => each === kind) ?? 'sheet',
    label: String(label),
    scopes: new Set((scopes as readonly string[]).filter(isScope)),
    untilMs: Number(untilMs),
    isUsed: isUsed === true,
    looks: Number(looks),
  }
}
