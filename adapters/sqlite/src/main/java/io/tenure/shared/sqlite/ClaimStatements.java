package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;

/** Finds who holds a key: the lookup table names the commits, the commits name the key and its holder. */
final class ClaimStatements {

    private static final String SELECT = "SELECT c.position, c.claims FROM claims k JOIN commits c USING (position)";

    private final PreparedStatement ofGeneration;
    private final PreparedStatement newestFirst;

    ClaimStatements(Connection connection) throws SQLException {
        ofGeneration = connection.prepareStatement(SELECT + " WHERE k.key_hash = ? AND k.generation = ?");
        newestFirst = connection.prepareStatement(SELECT + " WHERE k.key_hash = ? ORDER BY k.generation DESC");
    }

    /** @param hash the claim's lookup number */
    Optional<HeldClaim> holder(Claim claim, long hash) throws SQLException {
        ofGeneration.setLong(1, hash);
        ofGeneration.setInt(2, claim.generation());
        return first(ofGeneration, claim.key(), claim.generation());
    }

    Optional<HeldClaim> holder(String key) throws SQLException {
        newestFirst.setLong(1, LookupHash.of(key));
        return first(newestFirst, key, 0);
    }

    /** @param generation the one asked for, 0 for the newest that the first commit found has */
    private static Optional<HeldClaim> first(PreparedStatement query, String key, int generation) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long position = row.getLong(1);
                Optional<HeldClaim> held = StoredClaims.parse(row.getBytes(2)).stream()
                        .filter(claim -> claim.key().equals(key))
                        .filter(claim -> generation == 0 || claim.generation() == generation)
                        .max(Comparator.comparingInt(Claim::generation))
                        .map(claim -> new HeldClaim(claim, position));
                if (held.isPresent()) {
                    return held;
                }
            }
            return Optional.empty();
        }
    }
}
