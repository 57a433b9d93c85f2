package vn.nhipcau.people;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Digest;

import java.sql.SQLException;

/**
 * Keys of invitations stood in clear: of each only its digest stays, and the link that was passed
 * on goes on working. In Java, as the two databases have no digest in common.
 */
@Component
class V231__Invitation_keys_hashed extends BaseJavaMigration {
    private static final int DIGEST_LENGTH = 64;

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var all = connection.prepareStatement("select id, secret from invitation");
                var change =
                        connection.prepareStatement(
                                "update invitation set secret = ? where id = ?");
                var row = all.executeQuery()) {
            while (row.next()) {
                String key = row.getString("secret");
                if (key.length() == DIGEST_LENGTH) continue;
                change.setString(1, Digest.of(key));
                change.setLong(2, row.getLong("id"));
                change.addBatch();
            }
            change.executeBatch();
        }
    }
}
