package io.tenure.shared.mongodb;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import io.tenure.shared.ledger.HeldClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Who holds what is claimed, as the collection of commits has it. */
final class ClaimReads {

    private static final int GENERATIONS_AT_ONCE = 4;

    /** A commit's place, and what is claimed in it. */
    private static final Bson HOLDER =
            fields(CommitReads.PLACE, include(CommitDocument.CLAIMS, CommitDocument.HOLDERS));

    private final MongoCollection<BsonDocument> commits;

    ClaimReads(MongoCollection<BsonDocument> commits) {
        this.commits = commits;
    }

    /**
     * The holders of keys, of those that are held: each of the newest among the first generations, which
     * {@link #newest} goes on from.
     */
    Map<String, HeldClaim> holders(Set<String> keys) {
        return held(keys, 1)
                .collect(Collectors.toMap(held -> held.claim().key(), Function.identity(), ClaimReads::newer));
    }

    /** The holder of a key's newest generation, from one that is known; generations follow each other from 1. */
    HeldClaim newest(HeldClaim known) {
        HeldClaim newest = known;
        while (newest.claim().generation() % GENERATIONS_AT_ONCE == 0) {
            Optional<HeldClaim> next = held(
                            Set.of(known.claim().key()), newest.claim().generation() + 1)
                    .reduce(ClaimReads::newer);
            if (next.isEmpty()) {
                return newest;
            }
            newest = next.get();
        }
        return newest;
    }

    /** The commits that hold one of some claims, without their events. */
    List<BsonDocument> holding(List<BsonString> claimed) {
        return claimed.isEmpty()
                ? List.of()
                : commits.find(in(CommitDocument.CLAIMS, claimed))
                        .projection(HOLDER)
                        .into(new ArrayList<>());
    }

    private Stream<HeldClaim> held(Set<String> keys, int fromGeneration) {
        int end = fromGeneration + GENERATIONS_AT_ONCE;
        List<BsonString> claimed = keys.stream()
                .flatMap(key -> IntStream.range(fromGeneration, end)
                        .mapToObj(generation -> CommitDocument.claimed(key, generation)))
                .toList();
        return held(claimed)
                .filter(held -> keys.contains(held.claim().key())
                        && held.claim().generation() >= fromGeneration
                        && held.claim().generation() < end);
    }

    private Stream<HeldClaim> held(List<BsonString> claimed) {
        List<HeldClaim> held = new ArrayList<>();
        for (BsonDocument document : commits.find(in(CommitDocument.CLAIMS, claimed))
                .projection(include(CommitDocument.CLAIMS, CommitDocument.HOLDERS))) {
            held.addAll(CommitDocument.held(document));
        }
        return held.stream();
    }

    private static HeldClaim newer(HeldClaim one, HeldClaim other) {
        return other.claim().generation() > one.claim().generation() ? other : one;
    }
}
